import {planVersion, plannedFiles} from 'termdex-versions';
import type {CodePlan} from './cache-plan.js';

/** The files of this very build, hosted in `folder`. */
export function plannedCode(folder: string): CodePlan {
  return {version: planVersion, folder, ...plannedFiles};
}
