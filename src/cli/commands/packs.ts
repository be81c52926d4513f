// One piece of the bundle for making packs and taking them apart.
export { runOpen } from './open.ts';
export { runRender } from './render.ts';
export { runVerify } from './verify.ts';
