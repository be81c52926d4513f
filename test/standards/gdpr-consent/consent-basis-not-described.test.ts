import rule from '../../../src/standards/gdpr-consent/rules/consent-basis-not-described.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/gdpr-consent.yaml';
const bases = (article: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: task, article6: 6-1-e}, {id: agreed, ${article}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a basis that is described',
      files: { ...bases('article6: 6-1-a'), [file]: 'bases: [agreed]\nhow: By a form.\n' },
    },
    { name: 'no such basis', files: { ...bases('article6: 6-1-f'), [file]: 'notUsed: Not used.\n' } },
    {
      name: 'nothing written yet, which is an open question',
      files: { ...bases('article6: 6-1-a'), [file]: 'how: By a form.\n' },
    },
    {
      name: 'a basis that nobody knows, which may be a slip',
      files: { ...bases('article6: 6-1-a'), [file]: 'bases: [agred]\n' },
    },
  ],
  reject: [
    {
      name: 'consent that is said not to be used, in a draft as well',
      stage: 'draft',
      files: { ...bases('article6: 6-1-a'), [file]: 'notUsed: Not used.\n' },
      findings: [
        {
          at: `${file}:1:10`,
          related: ['standards/data-controllers.yaml:1:38'],
          message: 'Consent is said not to be used as a lawful basis, but basis “agreed” rests on it.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'another basis described',
      files: { ...bases('article9: 9-2-a'), [file]: 'bases: [task]\n' },
      findings: [
        {
          at: `${file}:1:8`,
          related: ['standards/data-controllers.yaml:1:38'],
          message: 'Basis “agreed” rests on consent, but is not described here.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'the same as information in a draft',
      stage: 'draft',
      files: { ...bases('article9: 9-2-a'), [file]: 'bases: [task]\n' },
      findings: [{ at: `${file}:1:8`, related: ['standards/data-controllers.yaml:1:38'], severity: 'info' }],
    },
  ],
});
