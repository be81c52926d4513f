import rule from '../../../src/standards/objective-for-processing/rules/purpose-without-article-6.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const parties = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}, {id: charity, name: Nowhere Charity}]\n',
};
const bases = (text: string) => ({ ...parties, 'standards/data-controllers.yaml': `bases: [${text}]\n` });
const task = '{id: task, controllers: [uni], article6: 6-1-e}';
const interest = '{id: interest, controllers: [charity], article6: 6-1-f}';
const purpose = (cites: string) => ({
  [file]: `purposes:\n  - id: study\n    title: A study\n    controllers: [uni, charity]\n    bases: [${cites}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a ground for each controller', files: { ...bases(`${task}, ${interest}`), ...purpose('task, interest') } },
    { name: 'a purpose that cites nothing yet', files: { ...bases(`${task}, ${interest}`), ...purpose('') } },
    {
      name: 'a citation of nothing, which may be a slip',
      files: { ...bases(`${task}, ${interest}`), ...purpose('task, intrest') },
    },
    {
      name: 'a controller without any ground, of which another rule speaks',
      files: { ...bases(task), ...purpose('task') },
    },
    {
      name: 'a basis of nobody yet',
      files: { ...bases(`${task}, ${interest}, {id: other, article6: 6-1-c}`), ...purpose('task') },
    },
    {
      name: 'a purpose of one controller',
      files: {
        ...bases(`${task}, ${interest}`),
        [file]: 'purposes: [{id: study, controllers: [uni], bases: [task]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a controller whose ground is not cited',
      files: { ...bases(`${task}, ${interest}`), ...purpose('task') },
      findings: [
        {
          at: `${file}:5:12`,
          message: 'Purpose “A study” is also that of “Nowhere Charity”, but cites no ground of Article 6 for it.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a citation that brings a condition of Article 9 alone, as information in a draft',
      stage: 'draft',
      files: {
        ...bases(`${task}, ${interest}, {id: research, controllers: [uni, charity], article9: 9-2-j}`),
        ...purpose('research'),
      },
      findings: [{ at: `${file}:5:12`, message: '“University of Nowhere” and “Nowhere Charity”', severity: 'info' }],
    },
  ],
});
