import rule from '../../../src/standards/processing-activities/rules/linkage-denied-in-text.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const objective = 'standards/objective-for-processing.yaml';
const files = (aim: string, activities = 'linkages: [{id: answers}]') => ({
  [objective]: `purposes:\n  - id: study\n    aim: ${aim}\n`,
  [file]: `${activities}\n`,
});
const code = 'flows: [{id: data-out, direction: out, identifiers: [sex, study-id]}]';

testRule(rule, {
  accept: [
    ...[
      'The data will not be linked to any other data than those described.',
      'The data will not be linked other than as detailed here.',
      'The data are not linked to any record level data.',
      'The data will not be linked to any other data held by the company.',
      'The HES data will not be linked to any other data.',
      'The data will be held apart so that they cannot be linked.',
      'There will be no linkage of this copy.',
      'Nothing stands in the way of linkage.',
    ].map((text) => ({ name: text, files: files(text) })),
    {
      name: 'a denial where nothing is linked',
      outcome: 'not-applicable',
      files: files('The data are not linked to any other data.', 'noLinkages: None.'),
    },
    {
      name: 'a code that is sent in',
      outcome: 'not-applicable',
      files: files('The data are not linked to any other data.', code.replace('direction: out', 'direction: in')),
    },
    {
      name: 'the answer that there are none',
      files: { ...files('We study.', `${code}\nnoLinkages: The data are not linked to any other data.`) },
    },
  ],
  reject: [
    ...[
      'Stays are counted. The data will not be linked to any other data.',
      'The data supplied by NHS England are never linked with any other records.',
      'No patient level data will be linked.',
      'There will be no data linkage.',
    ].map((text) => ({
      name: text,
      stage: 'draft' as const,
      files: files(text),
      findings: [
        {
          at: `${objective}:3:10`,
          related: [`${file}:1:12`],
          message: 'linkages are described',
          severity: 'warning' as const,
        },
      ],
    })),
    {
      name: 'a denial beside a code that comes back',
      files: files('The data are not linked to any other data.', code),
      findings: [
        { at: `${objective}:3:10`, related: [`${file}:1:53`], message: 'flow “data-out” brings a study code' },
      ],
    },
  ],
});
