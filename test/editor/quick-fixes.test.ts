import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { quickFixFor } from '../../src/editor/quick-fixes.ts';
import { applicationOf, checkWith } from '../support/application.ts';

function fixes(text: string): string[] {
  const app = applicationOf({ 'application.yaml': text });
  return checkWith(app).findings.flatMap((finding) => {
    const fix = quickFixFor(app, FIELD_TREES, finding);
    return fix === undefined ? [] : [`${fix.span.line}:${fix.span.column}-${fix.span.endColumn} ${fix.text}`];
  });
}

it.each([
  ['a key', 'titel: A study\n', ['1:1-6 title']],
  ['a key in a list entry', 'organisations:\n  -\n  - id: uni\n    nmae: University\n', ['4:5-9 name']],
  ['no key that is there already, even blank', 'title:\ntitel: A study\n', []],
  ['a choice', 'kind: renewl\n', ['1:7-13 renewal']],
  ['no choice where none is near', 'kind: something else\n', []],
  ['an id', 'applicant: "unii"\norganisations: [{id: uni, name: University}]\n', ['1:13-17 uni']],
  ['no id where none is near', 'applicant: somebody\norganisations: [{id: uni, name: University}]\n', []],
])('changes %s', (_, text, expected) => {
  expect(fixes(text)).toEqual(expected);
});
