import rule from '../../../src/standards/data-protection-act-registration/rules/number-of-unusual-form.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-protection-act-registration.yaml';
const files = (number: string) => ({
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}]\n',
  [file]: `registrations:\n  - {organisation: uni, number: ${number}}\n`,
});

testRule(rule, {
  accept: [
    { name: 'Z and seven figures', files: files('Z0000001') },
    { name: 'Z, a letter and six figures, in small letters', files: files('zb000001') },
    { name: 'blanks around it', files: files('" Z0000001 "') },
    { name: 'a blank', files: files('') },
    { name: 'an entry without a number', files: { [file]: 'registrations: [{organisation: uni}]\n' } },
    { name: 'a list in its place, which cannot be read', outcome: 'could-not-run', files: files('[Z0000001]') },
  ],
  reject: [
    ...[
      'Z000001',
      'Z00000011',
      'ZA00001',
      'ZA0000011',
      'ZAB00001',
      'ZAB000001',
      'A0000001',
      '0000001Z',
      'Z0000O01',
      'x Z0000001',
    ].map((number) => ({
      name: number,
      files: files(`"${number}"`),
      findings: [
        {
          at: `${file}:2:33`,
          message: `The number “${number}” of “University of Nowhere” does not look like a registration number`,
        },
      ],
    })),
    {
      name: 'figures alone, in a draft as well',
      stage: 'draft' as const,
      files: files('12345'),
      findings: [
        {
          at: `${file}:2:33`,
          severity: 'warning' as const,
          message:
            'The number “12345” of “University of Nowhere” does not look like a registration number, which is Z and seven figures, or Z, a second letter and six figures.',
        },
      ],
    },
  ],
});
