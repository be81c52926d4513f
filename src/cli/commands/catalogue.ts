// One piece of the bundle for what dars knows without an application, as with the views.
export { runProducts } from './products.ts';
export { runRules } from './rules.ts';
export { runStandards } from './standards.ts';
export { runExplain } from './explain.ts';
