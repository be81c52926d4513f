import rule from '../../../src/standards/evidence/rules/paper-out-of-date.ts';
import { testRule } from '../../support/test-rule.ts';

const asOf = '2026-11-23';
const files = (answers: Readonly<Record<string, string>>, ...papers: readonly string[]) => ({
  ...Object.fromEntries(Object.entries(answers).map(([name, text]) => [`standards/${name}.yaml`, `${text}\n`])),
  'evidence.yaml': `items:\n${papers.map((one) => `  - ${one}\n`).join('')}`,
});
const old = '{id: old, kind: consent-form, title: Form, validUntil: 2026-11-22}';
const dpia = { 'ethical-approval': 'dpia: old' };
const consent = { 'duty-of-confidentiality': 'consents: [{id: written, materials: [old, leaflet]}]' };

testRule(rule, {
  accept: [
    { name: 'a last day that is today', asOf, files: files(dpia, '{id: old, validUntil: 2026-11-23}') },
    { name: 'a paper on which nothing rests', asOf, files: files({}, old) },
    { name: 'a paper that was replaced', asOf, files: files(dpia, old, '{id: new, supersedes: old}') },
    {
      name: 'a paper beside one that still holds',
      asOf,
      files: files(consent, old, '{id: leaflet, kind: information-leaflet}'),
    },
    {
      name: 'a certificate, of whose last day another rule speaks',
      asOf,
      files: files({ 'security-assurance': 'assurances: [{iso27001: {evidence: [old]}}]' }, old),
    },
    {
      name: 'a day that is none, which is a finding of its own',
      outcome: 'could-not-run',
      asOf,
      files: files(dpia, '{id: old, validUntil: soon}'),
    },
  ],
  reject: [
    {
      name: 'a paper that ran out yesterday, in a draft as well',
      asOf,
      stage: 'draft',
      files: files(dpia, old),
      findings: [
        {
          at: 'evidence.yaml:2:60',
          severity: 'warning',
          message: '“Form” held until 2026-11-22; the application is checked as of 2026-11-23',
          related: ['standards/ethical-approval.yaml:1:7'],
        },
      ],
    },
    {
      name: 'every paper of a list',
      asOf,
      files: files(consent, old, '{id: leaflet, validUntil: 2020-01-01}'),
      findings: [
        { at: 'evidence.yaml:2:60', related: ['standards/duty-of-confidentiality.yaml:1:38'] },
        { at: 'evidence.yaml:3:31', related: ['standards/duty-of-confidentiality.yaml:1:43'] },
      ],
    },
  ],
});
