import rule from '../../../src/standards/duty-of-confidentiality/rules/consent-materials-incomplete.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const ledger = {
  'evidence.yaml': `items:
  - {id: old, kind: consent-form, title: Form 1}
  - {id: form, kind: consent-form, title: Form 2, supersedes: old}
  - {id: plain, kind: consent-form, title: Form A}
  - {id: leaflet, kind: information-leaflet, title: Leaflet}
  - {id: some, title: A paper}
`,
};
const consent = (materials: string) => ({ [file]: `consents:\n  - id: written\n    materials: [${materials}]\n` });

testRule(rule, {
  accept: [
    { name: 'a form and a leaflet', files: { ...ledger, ...consent('plain, leaflet') } },
    { name: 'both versions', files: { ...ledger, ...consent('old, form, leaflet') } },
    {
      name: 'the earlier version with another consent',
      files: {
        ...ledger,
        [file]: 'consents: [{id: a, materials: [form, leaflet]}, {id: b, materials: [old, leaflet]}]\n',
      },
    },
    { name: 'no papers yet', files: { ...ledger, ...consent('') } },
    { name: 'a paper that the ledger does not have', files: { ...ledger, ...consent('plain, leaflt') } },
    { name: 'a paper whose kind is open', files: { ...ledger, ...consent('plain, some') } },
    {
      name: 'no consent',
      outcome: 'not-applicable',
      files: { ...ledger, [file]: 'routes: [{flows: [a], route: section-251}]\n' },
    },
  ],
  reject: [
    {
      name: 'a form alone',
      files: { ...ledger, ...consent('plain') },
      findings: [
        {
          at: `${file}:3:16`,
          message: 'Consent “written” is shown without an information leaflet.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a leaflet alone, as information in a draft',
      stage: 'draft',
      files: { ...ledger, ...consent('leaflet') },
      findings: [{ at: `${file}:3:16`, message: 'a consent form', severity: 'info' }],
    },
    {
      name: 'an earlier version that nobody lists',
      files: { ...ledger, ...consent('form, leaflet') },
      findings: [
        { at: `${file}:3:16`, message: '“Form 1” was replaced by a paper of consent “written”', severity: 'error' },
      ],
    },
    {
      name: 'an earlier version taken from another consent, once',
      files: {
        ...ledger,
        [file]: 'consents:\n  - {id: a, materials: [leaflet]}\n  - {id: b, materials: [form, leaflet]}\n',
      },
      findings: [{ at: `${file}:2:24`, message: 'Consent “a” is shown without a consent form.' }],
    },
  ],
});
