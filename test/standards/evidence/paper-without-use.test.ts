import rule from '../../../src/standards/evidence/rules/paper-without-use.ts';
import { testRule } from '../../support/test-rule.ts';
import { exampleFiles } from '../../support/examples.ts';

const whole = exampleFiles('shmi-university');
const ledger = whole['evidence.yaml'] ?? '';
const lines = ledger.trimEnd().split('\n').length;
/** A whole example with one paper more. */
const withPaper = (paper: string) => ({ ...whole, 'evidence.yaml': `${ledger.trimEnd()}\n  - ${paper}\n` });
const registry = exampleFiles('section-251-registry');
/** An application under support with a second letter on it, of which nothing is said. */
const withLetter = (duty: (text: string) => string = (text) => text) => ({
  ...registry,
  'evidence.yaml':
    'items:\n  - {id: spare, kind: cag-letter}\n' + (registry['evidence.yaml'] ?? '').replace(/^[^]*?items:\n/, ''),
  'standards/duty-of-confidentiality.yaml': duty(registry['standards/duty-of-confidentiality.yaml'] ?? ''),
});
const at = `evidence.yaml:${lines + 1}:10`;

testRule(rule, {
  accept: [
    {
      name: 'a letter of a support that names none, of which another rule speaks',
      files: withLetter((text) =>
        text.replace('      - cag-letter\n      - cag-amendment-letter\n', '      - rules-of-use\n'),
      ),
    },
    { name: 'an application whose papers all have a use', files: whole },
    {
      name: 'a paper that says what it shows',
      files: withPaper('{id: spare, kind: other, shows: [{standard: transparency, fact: A notice}]}'),
    },
    {
      name: 'a paper that was replaced',
      files: withPaper('{id: spare, kind: other}\n  - {id: new, kind: other, supersedes: spare, shows: [{fact: A}]}'),
    },
    {
      name: 'a paper that another one names',
      files: withPaper(
        '{id: spare, kind: other}\n  - {id: new, kind: other, shows: [{fact: A}], cites: [{item: spare}]}',
      ),
    },
    {
      name: 'a paper for an answer that is still to be given',
      files: { 'evidence.yaml': 'items:\n  - {id: spare, kind: data-specification}\n' },
    },
  ],
  reject: [
    {
      name: 'a letter beside one that is named already',
      files: withLetter(),
      findings: [{ at: 'evidence.yaml:2:10', message: '“spare”' }],
    },
    {
      name: 'a paper on which nothing rests',
      files: withPaper('{id: spare, kind: joint-controller-arrangement, title: Review}'),
      findings: [{ at, severity: 'warning', message: 'No answer rests on “Review”' }],
    },
    {
      name: 'a paper of no kind on the list',
      files: withPaper('{id: spare, kind: other}'),
      findings: [{ at, message: '“spare”' }],
    },
    {
      name: 'a paper that no Standard asks for, as a word in a draft',
      stage: 'draft',
      files: { 'evidence.yaml': 'items:\n  - {id: spare, kind: destruction-certificate}\n' },
      findings: [{ at: 'evidence.yaml:2:10', severity: 'info' }],
    },
  ],
});
