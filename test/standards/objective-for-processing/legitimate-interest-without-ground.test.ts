import rule from '../../../src/standards/objective-for-processing/rules/legitimate-interest-without-ground.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const bases = (article6: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: ground, article6: ${article6}}, {id: other, article9: 9-2-j}]\n`,
});
const purpose = (cites: string, interest = 'To learn.') => ({
  [file]: `purposes:\n  - id: study\n    title: A study\n    bases: [${cites}]\n    legitimateInterest: ${interest}\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a controller whose legitimate interests are not cited, of which another rule speaks',
      files: {
        'standards/data-controllers.yaml':
          'bases: [{id: ground, controllers: [uni], article6: 6-1-e}, {id: other, controllers: [charity], article6: 6-1-f}]\n',
        [file]:
          'purposes: [{id: study, controllers: [uni, charity], bases: [ground], legitimateInterest: To learn.}]\n',
      },
    },
    { name: 'legitimate interests', files: { ...bases('6-1-f'), ...purpose('ground') } },
    { name: 'no statement', files: { ...bases('6-1-e'), ...purpose('ground', '') } },
    { name: 'a ground that is not answered yet', files: { ...bases(''), ...purpose('ground, other') } },
    { name: 'a citation of nothing, which may be a slip', files: { ...bases('6-1-e'), ...purpose('ground, grond') } },
  ],
  reject: [
    {
      name: 'a statement beside the grounds of all its controllers',
      files: {
        'standards/data-controllers.yaml':
          'bases: [{id: ground, controllers: [uni], article6: 6-1-e}, {id: other, controllers: [uni], article6: 6-1-f}]\n',
        [file]: 'purposes: [{id: study, controllers: [uni], bases: [ground], legitimateInterest: To learn.}]\n',
      },
      findings: [{ at: `${file}:1:81` }],
    },
    {
      name: 'a statement beside a public task, in a draft as well',
      stage: 'draft',
      files: { ...bases('6-1-e'), ...purpose('ground, other') },
      findings: [
        {
          at: `${file}:5:25`,
          message: 'Purpose “A study” sets out a legitimate interest, but no basis that it cites is Article 6(1)(f).',
          severity: 'warning',
        },
      ],
    },
  ],
});
