// One engine for six boxes, and the same words in each.
import './define.js';
import {openGlossary} from './index.js';

const engine = await openGlossary('glossary.tdx', {ready: 'heads'});
for (const box of document.querySelectorAll('termdex-search')) {
  box.engine = engine;
  box.value = 'gradeint';
}
