import rule from '../../../src/standards/transparency/rules/declaration-incomplete.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/transparency.yaml';
const declared = (text: string) => ({ [file]: `declaration: ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'all four parts',
      files: declared('The controllers have a GDPR compliant public notice for the term of the agreement.'),
    },
    {
      name: 'the same in other words',
      files: declared(
        'Each controller publishes a notice that meets data protection law, for as long as the agreement runs.',
      ),
    },
    { name: 'no declaration yet', outcome: 'not-applicable', files: { [file]: 'notices: [{controllers: [uni]}]\n' } },
  ],
  reject: [
    {
      name: 'a declaration of something else',
      files: declared('A leaflet was given out.'),
      findings: [
        {
          at: `${file}:1:14`,
          message:
            'The declaration does not say who declares it (the controllers of the agreement), nor that there is a notice in keeping with the UK GDPR, nor that everybody can read it, nor that it is kept for the whole life of the agreement.',
          severity: 'warning',
        },
      ],
    },
    ...[
      ['We have a GDPR compliant public notice for the life of the agreement.', 'who declares it'],
      ['The controller has a public notice for the life of the agreement.', 'that there is a notice in keeping'],
      ['The controller has a GDPR notice for the life of the agreement.', 'that everybody can read it'],
      ['The controller has a GDPR compliant public notice.', 'that it is kept for the whole life'],
    ].map(([text = '', part = '']) => ({
      name: `“${text}”`,
      files: declared(text),
      findings: [{ at: `${file}:1:14`, message: new RegExp(`^The declaration does not say ${part}[^,]*\\.$`) }],
    })),
  ],
});
