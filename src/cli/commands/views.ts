// One piece of the bundle for all views: with a piece each, what they share would be split so finely that every other
// command had to load twenty small files more.
export { runEvidence } from './evidence.ts';
export { runFlows } from './flows.ts';
export { runJudge } from './judge.ts';
export { runMatrix } from './matrix.ts';
export { runMinimise } from './minimise.ts';
export { runPortfolio } from './portfolio.ts';
export { runTimeline } from './timeline.ts';
export { runWho } from './who.ts';
export { runExportHdruk, runExportRegister } from './export.ts';
export { runStatus } from './status.ts';
