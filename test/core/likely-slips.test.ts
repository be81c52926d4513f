import { describe, expect, it } from 'vitest';
import { applicationOf, checkWith } from '../support/application.ts';

/** Message and fix of the only finding of a fault of shape in a file of an application. */
function advice(file: string, text: string): string {
  const { findings } = checkWith(applicationOf({ [file]: text }), { rules: [], stage: 'draft' });
  const wrong = findings.filter((finding) => finding.unanswered !== true);
  expect(wrong).toHaveLength(1);
  return `${wrong[0]?.message ?? ''} ${wrong[0]?.fix ?? ''}`;
}

describe('slips that newcomers make', () => {
  it.each([
    ['yes for true', 'standards/commercial-purpose.yaml', 'includes: yes\n', 'Write true in place of yes'],
    ['no for false', 'standards/commercial-purpose.yaml', 'includes: no\n', 'Write false in place of no'],
    [
      'text on the next line that holds a colon',
      'application.yaml',
      'summary:\n  We want to know: were they better?\n',
      'Write “summary: |” and the text on the lines below it',
    ],
    ['a country with a capital', 'application.yaml', 'organisations:\n  - country: England\n', 'Write “england”'],
    [
      'the last word of a choice',
      'standards/security-assurance.yaml',
      'assurances:\n  - dspt: {status: exceeded}\n',
      'Did you mean “standards-exceeded”?',
    ],
    [
      'a choice written out',
      'standards/processing-activities.yaml',
      'flows:\n  - direction: inward\n',
      'in (Into NHS England)',
    ],
    [
      'a list under the key that says why there is none',
      'standards/processing-activities.yaml',
      'noLinkages:\n  - id: a\n',
      'rename “noLinkages:” to “linkages:”',
    ],
  ])('%s', (_name, file, text, words) => {
    expect(advice(file, text)).toContain(words);
  });

  it('suggests no choice whose meaning is far from the word typed', () => {
    expect(advice('standards/processing-activities.yaml', 'flows:\n  - direction: inward\n')).not.toContain(
      'Did you mean',
    );
  });

  it('takes a year alone for a target that is far off', () => {
    const { findings } = checkWith(
      applicationOf({ 'standards/expected-outcomes.yaml': 'outputs:\n  - target: {quarter: 2028}\n' }),
      { rules: [], stage: 'draft' },
    );
    expect(findings.filter((finding) => finding.unanswered !== true)).toEqual([]);
  });
});
