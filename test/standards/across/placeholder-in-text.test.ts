import rule from '../../../src/standards/across/rules/placeholder-in-text.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'application.yaml';
const summary = (text: string) => ({ [file]: `title: T\nsummary: ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'brackets that say something',
      files: summary('"Ages [18 to 64], see [your data](https://example.org/a) and <https://example.org>."'),
    },
    { name: 'a word that only begins alike', files: summary('"The [added] note and [address] stay."') },
    { name: 'a text that is not written yet', files: summary('') },
    { name: 'a coded answer', files: { [file]: 'title: "[TBC]"\n' } },
  ],
  reject: [
    {
      name: 'something to be filled in, in a draft as well',
      stage: 'draft',
      files: summary('We follow [TBC] people.'),
      findings: [{ at: `${file}:2:10`, message: 'This text still has “[TBC]” in it.', severity: 'warning' }],
    },
    {
      name: 'texts of two files',
      files: {
        ...summary('"By <to be confirmed>."'),
        'standards/commercial-purpose.yaml': 'reason: |\n  None of [insert\n  names] gains.\n',
      },
      findings: [{ at: `${file}:2:10` }, { at: 'standards/commercial-purpose.yaml:1:9', message: '[insert names]' }],
    },
  ],
});
