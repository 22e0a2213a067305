// axe in a page under a strict policy.
import {readFileSync} from 'node:fs';
import {requireFromWeb} from '../web/support.mjs';
import {skip} from './support.mjs';

const axeSource = skip ? '' : readFileSync(requireFromWeb.resolve('axe-core/axe.min.js'), 'utf8');

export async function violations(page) {
  const cdp = await page.context().newCDPSession(page);
  // Through the debugger: the page's policy forbids the script element that axe's own helper adds.
  await cdp.send('Runtime.evaluate', {expression: axeSource});
  const {violations: found} = await page.evaluate(() => globalThis.axe.run(document, {resultTypes: ['violations']}));
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target} ${failureSummary}`).join('; ')}`);
}
