import rule from '../../../src/standards/across/rules/evidence-of-wrong-kind.ts';
import { testRule } from '../../support/test-rule.ts';

const ledger = (...papers: readonly string[]) => ({
  'evidence.yaml': `items:\n${papers.map((one) => `  - ${one}\n`).join('')}`,
});
const ethics = (answer: string) => ({ 'standards/ethical-approval.yaml': `${answer}\n` });
const duty = (answer: string) => ({ 'standards/duty-of-confidentiality.yaml': `${answer}\n` });
const form = '{id: form, kind: consent-form, title: Consent form}';
const leaflet = '{id: leaflet, kind: information-leaflet, title: Leaflet}';
const letter = '{id: letter, kind: rec-letter, title: Opinion}';

testRule(rule, {
  accept: [
    { name: 'a paper of the kind', files: { ...ethics('approvals: [{id: rec, letter: letter}]'), ...ledger(letter) } },
    {
      name: 'a paper of no kind on the list',
      files: { ...ethics('dpia: paper'), ...ledger('{id: paper, kind: other, title: Assessment of risks}') },
    },
    { name: 'a paper whose kind is not said', files: { ...ethics('dpia: paper'), ...ledger('{id: paper}') } },
    {
      name: 'a paper that nobody lists, which is a finding of its own',
      files: { ...ethics('dpia: lost'), ...ledger(form) },
    },
    {
      name: 'materials without a leaflet, of which another rule speaks',
      files: { ...duty('consents: [{id: written, materials: [form, letter]}]'), ...ledger(form, letter) },
    },
    {
      name: 'a paper that any answer may rest on',
      files: {
        'standards/special-conditions.yaml': 'conditions: [{id: review, met: form, about: [evidence/form]}]\n',
        ...ledger(form),
      },
    },
  ],
  reject: [
    {
      name: 'a letter that is none',
      files: { ...ethics('approvals: [{id: rec, letter: form}]'), ...ledger(form) },
      findings: [
        {
          at: 'standards/ethical-approval.yaml:1:31',
          severity: 'warning',
          message:
            '“Letter” rests on “Consent form”, which is listed as “Consent form”; it takes “Letter of a research ethics committee”, or “Declaration of a Caldicott Guardian”',
          related: ['evidence.yaml:2:22'],
        },
      ],
    },
    {
      name: 'one paper of a list that is otherwise whole',
      files: {
        ...duty('consents: [{id: written, materials: [form, leaflet, letter]}]'),
        ...ledger(form, leaflet, letter),
      },
      findings: [
        {
          at: 'standards/duty-of-confidentiality.yaml:1:53',
          message: /^“Forms and leaflets” rests on “Opinion”/,
          related: ['evidence.yaml:4:24'],
        },
      ],
    },
    {
      name: 'a risk paper of the cloud that is a certificate, and a certificate that is a policy',
      files: {
        'standards/security-assurance.yaml':
          'assurances:\n  - organisation: host\n    cloud: {riskModel: iso, framework: risk}\n    iso27001: {evidence: [slsp]}\n',
        ...ledger('{id: iso, kind: iso27001}', '{id: risk, kind: cloud-risk-model}', '{id: slsp, kind: slsp}'),
      },
      findings: [
        { at: 'standards/security-assurance.yaml:3:24', message: '“iso”', related: ['evidence.yaml:2:21'] },
        { at: 'standards/security-assurance.yaml:4:27', message: '“slsp”', related: ['evidence.yaml:4:22'] },
      ],
    },
  ],
});
