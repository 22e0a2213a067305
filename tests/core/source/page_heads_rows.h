#pragma once

#include <array>
#include <string_view>

namespace termdex::testing {

/// A head line of a glossary page, and what a reader sees in it:
/// "term = expansion | alias | … | (category)".
struct HeadRow {
  std::string_view line;
  std::string_view seen;
};

// clang-format off
/// All fifty heads of one page of the reference.
inline constexpr std::array<HeadRow, 50> kHeadsInB = {{
    {"barcode tracking, operations",
     "barcode tracking | (operations)"},
    {"barlow twins loss, self-supervised learning",
     "barlow twins loss | (self-supervised learning)"},
    {"barlow twins, self-supervised learning",
     "barlow twins | (self-supervised learning)"},
    {"barren plateaus, quantum ai",
     "barren plateaus | (quantum ai)"},
    {"barrier free synchronization, obstruction free, wait free algorithm, non blocking "
     "progress",
     "barrier free synchronization | obstruction free | wait free algorithm | non "
     "blocking progress"},
    {"barrier layer, process integration",
     "barrier layer | (process integration)"},
    {"barrier layer,pvd",
     "barrier layer | (pvd)"},
    {"barrier liner deposition, tantalum nitride barrier, pvd ald barrier, copper "
     "diffusion prevention, conformal liner coverage",
     "barrier liner deposition | tantalum nitride barrier | pvd ald barrier | copper "
     "diffusion prevention | conformal liner coverage"},
    {"barrier metal,beol",
     "barrier metal | (beol)"},
    {"barrier synchronization mechanisms, parallel barrier implementation, tree barrier "
     "algorithm, sense reversing barrier, centralized barrier spinning",
     "barrier synchronization mechanisms | parallel barrier implementation | tree barrier "
     "algorithm | sense reversing barrier | centralized barrier spinning"},
    {"barrier synchronization parallel,barrier collective,pthread barrier,global "
     "barrier,barrier overhead",
     "barrier synchronization parallel | barrier collective | pthread barrier | global "
     "barrier | barrier overhead"},
    {"barrier synchronization parallel,barrier implementation distributed,tree "
     "barrier,sense reversing barrier,gpu block synchronization",
     "barrier synchronization parallel | barrier implementation distributed | tree "
     "barrier | sense reversing barrier | gpu block synchronization"},
    {"barrier synchronization parallel,barrier implementation hardware software,tree "
     "barrier tournament,fuzzy barrier optimization,barrier scalability overhead",
     "barrier synchronization parallel | barrier implementation hardware software | tree "
     "barrier tournament | fuzzy barrier optimization | barrier scalability overhead"},
    {"barrier synchronization,barrier algorithm,tree barrier,sense reversing barrier,gpu "
     "barrier",
     "barrier synchronization | barrier algorithm | tree barrier | sense reversing "
     "barrier | gpu barrier"},
    {"barrier synchronization,parallel barrier,barrier overhead,split barrier,tree "
     "barrier implementation",
     "barrier synchronization | parallel barrier | barrier overhead | split barrier | "
     "tree barrier implementation"},
    {"barrier synchronization,spin barrier,tree barrier,sense reversing barrier,parallel "
     "barrier implementation",
     "barrier synchronization | spin barrier | tree barrier | sense reversing barrier | "
     "parallel barrier implementation"},
    {"barrier synchronization,thread barrier,sync point",
     "barrier synchronization | thread barrier | sync point"},
    {"barrier-free contact, process integration",
     "barrier-free contact | (process integration)"},
    {"barrier-free regions, theory",
     "barrier-free regions | (theory)"},
    {"bart (bidirectional and auto-regressive transformer),bart,bidirectional and "
     "auto-regressive transformer,foundation model",
     "bart = bidirectional and auto-regressive transformer | (foundation model)"},
    {"base contamination, contamination",
     "base contamination | (contamination)"},
    {"base model, architecture",
     "base model | (architecture)"},
    {"base model,instruct,chat",
     "base model | instruct | chat"},
    {"base pressure, manufacturing operations",
     "base pressure | (manufacturing operations)"},
    {"baseline establishment,process",
     "baseline establishment | (process)"},
    {"baseline plan, quality & reliability",
     "baseline plan | (quality & reliability)"},
    {"baseline recipe, manufacturing operations",
     "baseline recipe | (manufacturing operations)"},
    {"baseline recipe,process",
     "baseline recipe | (process)"},
    {"baseline,simple,compare",
     "baseline | simple | compare"},
    {"batch formation, manufacturing operations",
     "batch formation | (manufacturing operations)"},
    {"batch inference,deployment",
     "batch inference | (deployment)"},
    {"batch learning,machine learning",
     "batch learning | (machine learning)"},
    {"batch normalization layer norm,normalization deep learning,rmsnorm group norm,pre "
     "norm post norm,normalization training stability",
     "batch normalization layer norm | normalization deep learning | rmsnorm group norm | "
     "pre norm post norm | normalization training stability"},
    {"batch normalization layer norm,normalization technique neural,group norm rms "
     "norm,training stabilization normalization,internal covariate shift",
     "batch normalization layer norm | normalization technique neural | group norm rms "
     "norm | training stabilization normalization | internal covariate shift"},
    {"batch normalization layer normalization,normalization technique deep learning,group "
     "norm instance norm,normalization training inference,batch norm running statistics",
     "batch normalization layer normalization | normalization technique deep learning | "
     "group norm instance norm | normalization training inference | batch norm running "
     "statistics"},
    {"batch normalization layer,layer normalization,group normalization,normalization "
     "technique deep learning,batchnorm training inference",
     "batch normalization layer | layer normalization | group normalization | "
     "normalization technique deep learning | batchnorm training inference"},
    {"batch normalization, training dynamics, internal covariate shift, normalization "
     "layers, training stability",
     "batch normalization | training dynamics | internal covariate shift | normalization "
     "layers | training stability"},
    {"batch normalization,batchnorm,batch norm",
     "batch normalization | batchnorm | batch norm"},
    {"batch normalization,layer normalization,group normalization,RMS "
     "normalization,normalization techniques comparison",
     "batch normalization | layer normalization | group normalization | RMS normalization "
     "| normalization techniques comparison"},
    {"batch process control charts, spc",
     "batch process control charts | (spc)"},
    {"batch processing optimization, operations",
     "batch processing optimization | (operations)"},
    {"batch processing optimization,batch inference optimization,throughput optimization "
     "batching,efficient batch processing,batch size tuning",
     "batch processing optimization | batch inference optimization | throughput "
     "optimization batching | efficient batch processing | batch size tuning"},
    {"batch rl, reinforcement learning",
     "batch rl | (reinforcement learning)"},
    {"batch size determination, operations",
     "batch size determination | (operations)"},
    {"batch size effects in vit, computer vision",
     "batch size effects in vit | (computer vision)"},
    {"batch size optimization,deployment",
     "batch size optimization | (deployment)"},
    {"batch size reduction, manufacturing operations",
     "batch size reduction | (manufacturing operations)"},
    {"batch size scaling, optimization",
     "batch size scaling | (optimization)"},
    {"batch size, manufacturing operations",
     "batch size | (manufacturing operations)"},
    {"batch size,model training",
     "batch size | (model training)"},
}};

/// All fifty heads of another.
inline constexpr std::array<HeadRow, 50> kHeadsInD = {{
    {"dall-e 3, dall-e, multimodal ai",
     "dall-e 3 | dall-e | (multimodal ai)"},
    {"dall-e tokenizer, dall-e, multimodal ai",
     "dall-e tokenizer | dall-e | (multimodal ai)"},
    {"damascene process,dual damascene,copper damascene,inlaid metallization",
     "damascene process | dual damascene | copper damascene | inlaid metallization"},
    {"dan (do anything now),dan,do anything now,ai safety",
     "dan = do anything now | (ai safety)"},
    {"dan prompts, jailbreak, llm safety, adversarial prompts, prompt injection, ai "
     "safety, alignment, ai security",
     "dan prompts | jailbreak | llm safety | adversarial prompts | prompt injection | "
     "alignment | ai security | (ai safety)"},
    {"dann, dann, domain adaptation",
     "dann | (domain adaptation)"},
    {"dare, dare, model merging",
     "dare | (model merging)"},
    {"dark knowledge, model compression",
     "dark knowledge | (model compression)"},
    {"dark knowledge, model optimization",
     "dark knowledge | (model optimization)"},
    {"darts, darts, neural architecture search",
     "darts | (neural architecture search)"},
    {"data analytics, machine learning, ai, artificial intelligence, data science, ml",
     "data analytics | machine learning | ai | artificial intelligence | data science | ml"},
    {"data anonymization, training techniques",
     "data anonymization | (training techniques)"},
    {"data augmentation deep learning,augmentation strategy training,cutout mixup "
     "cutmix,autoaugment randaugment,augmentation generalization overfitting",
     "data augmentation deep learning | augmentation strategy training | cutout mixup "
     "cutmix | autoaugment randaugment | augmentation generalization overfitting"},
    {"data augmentation deep learning,augmentation strategy training,mixup cutmix "
     "augmentation,autoaugment randaugment,synthetic data augmentation",
     "data augmentation deep learning | augmentation strategy training | mixup cutmix "
     "augmentation | autoaugment randaugment | synthetic data augmentation"},
    {"data augmentation mixup cutmix,randaugment augmentation policy,augmax robust "
     "augmentation,data augmentation deep learning,augmentation strategy training",
     "data augmentation mixup cutmix | randaugment augmentation policy | augmax robust "
     "augmentation | data augmentation deep learning | augmentation strategy training"},
    {"data augmentation privacy, training techniques",
     "data augmentation privacy | (training techniques)"},
    {"data augmentation training,augmentation strategy deep learning,mixup cutmix "
     "augmentation,randaugment autoaugment,image augmentation technique",
     "data augmentation training | augmentation strategy deep learning | mixup cutmix "
     "augmentation | randaugment autoaugment | image augmentation technique"},
    {"data augmentation training,cutout cutmix mixup augmentation,autoaugment "
     "policy,augmentation invariance,test time augmentation",
     "data augmentation training | cutout cutmix mixup augmentation | autoaugment policy "
     "| augmentation invariance | test time augmentation"},
    {"data augmentation, training data expansion, augmentation pipelines, synthetic data "
     "generation, augmentation strategies",
     "data augmentation | training data expansion | augmentation pipelines | synthetic "
     "data generation | augmentation strategies"},
    {"data augmentation,model training",
     "data augmentation | (model training)"},
    {"data clumps, code ai",
     "data clumps | (code ai)"},
    {"data leakage,ai safety",
     "data leakage | (ai safety)"},
    {"data minimization, training techniques",
     "data minimization | (training techniques)"},
    {"data mix,domain,proportion",
     "data mix | domain | proportion"},
    {"data mixing strategies, training",
     "data mixing strategies | (training)"},
    {"data mixture,pretraining data composition,data ratio,domain weighting,training data "
     "curation",
     "data mixture | pretraining data composition | data ratio | domain weighting | "
     "training data curation"},
    {"data ordering effects, training",
     "data ordering effects | (training)"},
    {"data parallel distributed training,distributed data parallelism,gradient "
     "synchronization,ddp pytorch,batch size scaling",
     "data parallel distributed training | distributed data parallelism | gradient "
     "synchronization | ddp pytorch | batch size scaling"},
    {"data parallel distributed,ddp pytorch,distributed data parallel,data parallel "
     "training,allreduce training",
     "data parallel distributed | ddp pytorch | distributed data parallel | data parallel "
     "training | allreduce training"},
    {"data parallel training,distributed data parallel ddp,gradient synchronization,data "
     "parallel scaling,batch size scaling",
     "data parallel training | distributed data parallel ddp | gradient synchronization | "
     "data parallel scaling | batch size scaling"},
    {"data parallel,model parallel,hybrid",
     "data parallel | model parallel | hybrid"},
    {"data parallelism,distributed data parallel,ddp training",
     "data parallelism | distributed data parallel | ddp training"},
    {"data parallelism,model training",
     "data parallelism | (model training)"},
    {"data pipeline ml,input pipeline,prefetching data,data loader,io bound training",
     "data pipeline ml | input pipeline | prefetching data | data loader | io bound "
     "training"},
    {"data poisoning,ai safety",
     "data poisoning | (ai safety)"},
    {"data poisoning,training,malicious",
     "data poisoning | training | malicious"},
    {"data proportions, training",
     "data proportions | (training)"},
    {"data replay, training",
     "data replay | (training)"},
    {"data retention, training techniques",
     "data retention | (training techniques)"},
    {"data shuffling at scale, distributed training",
     "data shuffling at scale | (distributed training)"},
    {"data-centric AI, data quality, data labeling, data augmentation advanced, data "
     "flywheel",
     "data-centric AI | data quality | data labeling | data augmentation advanced | data "
     "flywheel"},
    {"data-constrained regime, training",
     "data-constrained regime | (training)"},
    {"data-free distillation, model compression",
     "data-free distillation | (model compression)"},
    {"dataflow architecture computing,spatial computing hardware,coarse grain "
     "reconfigurable,cgra dataflow,dataflow processor design",
     "dataflow architecture computing | spatial computing hardware | coarse grain "
     "reconfigurable | cgra dataflow | dataflow processor design"},
    {"dataflow processor architecture,wave computing,spatial architecture "
     "computing,coarse grain reconfigurable array cgra,stream dataflow architecture",
     "dataflow processor architecture | wave computing | spatial architecture computing | "
     "coarse grain reconfigurable array cgra | stream dataflow architecture"},
    {"dataset sharding, distributed training",
     "dataset sharding | (distributed training)"},
    {"dataset,corpus,training data",
     "dataset | corpus | training data"},
    {"day-to-day variation,d2d variation,daily drift",
     "day-to-day variation | d2d variation | daily drift"},
    {"ddim (denoising diffusion implicit models),ddim,denoising diffusion implicit "
     "models,generative models",
     "ddim = denoising diffusion implicit models | (generative models)"},
    {"ddim sampling, ddim, generative models",
     "ddim sampling | ddim | (generative models)"},
}};
// clang-format on

}  // namespace termdex::testing
