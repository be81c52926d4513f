// One piece of the bundle for what validate does only when an option asks for it.
export { openBaseline, recordBaseline } from './baseline.ts';
export { changedOnly } from './changed.ts';
export { fixAll, showFixes } from './fix.ts';
export { printConfig } from './print-config.ts';
