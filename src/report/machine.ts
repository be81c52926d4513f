// One piece of the bundle for the formats of other programs.
export { github } from './github.ts';
export { gitlab } from './gitlab.ts';
export { json, jsonInPieces } from './json.ts';
export { junit } from './junit.ts';
export { markdown } from './markdown.ts';
export { sarif } from './sarif.ts';
