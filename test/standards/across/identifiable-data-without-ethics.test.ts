import rule from '../../../src/standards/across/rules/identifiable-data-without-ethics.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';
const flow = (level: string) => ({
  'standards/processing-activities.yaml': `flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: ${level}}]\n`,
});
const base = flow('identifiable');

testRule(rule, {
  accept: [
    {
      name: 'an approval of a committee',
      files: { ...base, [file]: 'route: rec-approved\napprovals: [{id: one, kind: hra}, {id: two, kind: rec}]\n' },
    },
    {
      name: 'an approval whose kind is not answered yet',
      files: { ...base, [file]: 'route: rec-approved\napprovals: [{id: one, body: Committee}]\n' },
    },
    ...['hra-tool-not-research', 'hra-tool-no-rec-needed'].map((route) => ({
      name: `the result for the route ${route}`,
      files: { ...base, [file]: `route: ${route}\nhraTool: result\n` },
    })),
    { name: 'a route that is not answered yet', files: { ...base, [file]: 'reason: Not yet known.\n' } },
    {
      name: 'a route that is none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'route: none\n' },
    },
    ...['pseudonymised', 'anonymous'].map((level) => ({
      name: `the level ${level}`,
      outcome: 'not-applicable' as const,
      files: { ...flow(level), [file]: 'route: not-applicable\n' },
    })),
    { name: 'a blank file, which is a finding of its own', outcome: 'could-not-run', files: { ...base, [file]: '' } },
  ],
  reject: [
    {
      name: 'a committee that is not listed',
      files: {
        ...base,
        [file]:
          'route: rec-approved\nselfCheck: {concern: None., disadvantage: None.}\napprovals:\n  - {id: one, kind: caldicott}\n',
      },
      findings: [
        {
          at: `${file}:3:1`,
          related: ['standards/processing-activities.yaml:1:9'],
          message:
            'Flow “cohort-in” (uni to nhs-england) is identifiable and a research ethics committee is said to have approved the work, but no approval of one is listed.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a result that is not named, for several flows once, as information in a draft',
      stage: 'draft',
      files: {
        'standards/data-minimisation.yaml': 'requests: [{id: hes, level: identifiable}]\n',
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: internal, level: pseudonymised}, {id: b, direction: out, requests: [hes]}, {id: c, direction: in, level: identifiable}]\n',
        [file]: 'reason: It is an evaluation.\nroute: hra-tool-not-research\nhraTool:\n',
      },
      findings: [
        {
          at: `${file}:3:1`,
          related: ['standards/processing-activities.yaml:1:61'],
          message: 'Flow “b” is identifiable and rests on the result of the HRA’s tool, but that result is not named.',
          severity: 'info',
        },
      ],
    },
    {
      name: 'a committee that is not listed yet, as information in a draft',
      stage: 'draft',
      files: { ...base, [file]: 'route: rec-approved\napprovals:\n' },
      findings: [{ at: `${file}:2:1`, related: ['standards/processing-activities.yaml:1:9'], severity: 'info' }],
    },
    {
      name: 'the other route of the tool',
      files: { ...base, [file]: 'route: hra-tool-no-rec-needed\n' },
      findings: [{ at: `${file}:1:1`, related: ['standards/processing-activities.yaml:1:9'], severity: 'error' }],
    },
    {
      name: 'approval that is said not to apply, in a draft as well',
      stage: 'draft',
      files: { ...base, [file]: '# Ethics\nroute:   not-applicable\nhraTool: result\n' },
      findings: [
        {
          at: `${file}:2:10`,
          related: ['standards/processing-activities.yaml:1:9'],
          message: 'but ethical approval is said not to apply',
          severity: 'error',
        },
      ],
    },
  ],
});
