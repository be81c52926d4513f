import rule from '../../../src/standards/processing-activities/rules/re-identification-not-ruled-out.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const requests = {
  'standards/data-minimisation.yaml':
    'requests: [{id: named, level: identifiable}, {id: coded, level: pseudonymised}]\n',
};
const flow = (request: string) =>
  `flows: [{id: a, direction: out, from: nhs-england, to: uni, requests: [${request}]}]\n`;

testRule(rule, {
  accept: [
    {
      name: 'a promise',
      outcome: 'not-applicable',
      files: { ...requests, [file]: `${flow('coded')}reidentification: {promised: true}\n` },
    },
    {
      name: 'an exception',
      files: { ...requests, [file]: `${flow('coded')}reidentification: {promised: false, exception: Own patients.}\n` },
    },
    {
      name: 'data that name people',
      files: { ...requests, [file]: `${flow('named')}reidentification: {promised: false}\n` },
    },
    {
      name: 'a flow whose data are not described yet',
      files: { [file]: `${flow('coded')}reidentification: {promised: false}\n` },
    },
    {
      name: 'an answer that is not given yet',
      outcome: 'not-applicable',
      files: { ...requests, [file]: `${flow('coded')}reidentification: {promised: }\n` },
    },
  ],
  reject: [
    {
      name: 'neither promise nor exception, in a draft as well',
      stage: 'draft',
      files: { ...requests, [file]: `${flow('coded')}reidentification:\n  promised: false\n  exception: " "\n` },
      findings: [
        {
          at: `${file}:3:13`,
          related: [`${file}:1:9`],
          message: 'Flow “a” (nhs-england to uni) does not name people',
          severity: 'error',
        },
      ],
    },
  ],
});
