import rule from '../../../src/standards/objective-for-processing/rules/public-interest-not-argued.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const basis = (article9: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: study, controllers: [uni], article9: ${article9}}]\n`,
});
const purpose = (more = '') => ({
  [file]: `purposes:\n  - id: study\n    title: A study\n    bases: [study]\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'a case that is made', files: { ...basis('9-2-j'), ...purpose('    publicInterest: Fewer falls.\n') } },
    ...['9-2-a', '9-2-h', 'not-special-category'].map((article) => ({
      name: `the condition ${article}`,
      outcome: 'not-applicable' as const,
      files: { ...basis(article), ...purpose() },
    })),
    {
      name: 'a purpose that cites nothing yet',
      files: { ...basis('9-2-j'), [file]: 'purposes: [{id: study, title: A study}]\n' },
    },
    {
      name: 'a citation of nothing, which may be a slip',
      files: { ...basis('9-2-j'), [file]: 'purposes: [{id: study, title: A study, bases: [study, studdy]}]\n' },
    },
  ],
  reject: [
    ...['9-2-g', '9-2-i', '9-2-j'].map((article) => ({
      name: `nothing said beside ${article}`,
      files: { ...basis(article), ...purpose() },
      findings: [
        {
          at: `${file}:2:5`,
          related: ['standards/data-controllers.yaml:1:51'],
          message: /Purpose “A study” relies on Article 9\(2\)\([gij]\), .+, but makes no case/,
          severity: 'error' as const,
        },
      ],
    })),
    {
      name: 'a blank case, as information in a draft',
      stage: 'draft',
      files: { ...basis('9-2-j'), ...purpose('    publicInterest:\n') },
      findings: [{ at: `${file}:5:5`, related: ['standards/data-controllers.yaml:1:51'], severity: 'info' }],
    },
  ],
});
