import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { hoverAt } from '../../src/editor/hover.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { marked } from './marked.ts';

function hover(source: string): string {
  const { text, position } = marked(source);
  const app = applicationOf({ 'application.yaml': text });
  return hoverAt(app, FIELD_TREES, 'application', text, position, checkWith(app, { rules: [] }).findings).join('\n');
}

it('says what a question asks, whether it is needed, its answers, and where that was read', () => {
  const text = hover('ki¦nd: new\n');
  expect(text).toContain('Kind of application (always needed)');
  expect(text).toContain('renewal: Renewal for another term');
  expect(text).toMatch(/Guidance: .+/);
  expect(hover('summary¦: x\n')).toContain('(needed to submit)');
});

it('says what a good answer is where there are no choices, with an example', () => {
  const text = hover('title: A st¦udy\n');
  expect(text).toContain('A good answer: text on one line');
  expect(text).toContain('For example: Outcomes after hip fracture');
});

it('says nothing of the question in the prose of its answer, nor of unknown keys', () => {
  expect(hover('summary: |\n  A stu¦dy\n')).toBe('');
  expect(hover('# nothing ¦here\nkind: new\n')).toBe('');
});

it('says why a finding matters and what to do, and prints no personal value', () => {
  const text = hover('kind: 943 476 5¦919\n');
  expect(text).toContain('Why: ');
  expect(text).toContain('What to do: ');
  expect(text).not.toContain('5919');
});

it('says what an id stands for', () => {
  expect(hover('applicant: u¦ni\norganisations:\n  - id: uni\n    name: University\n')).toContain(
    'uni: University (application.yaml, line 3)',
  );
  expect(hover('organisations:\n  - id: u¦ni\n    name: University\n')).not.toContain('University');
});
