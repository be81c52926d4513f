import rule from '../../../src/standards/data-controllers/rules/controller-without-article-6.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const parties = {
  'application.yaml':
    'organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}, {id: office, name: Regional office, partOf: nhs-england}]\n',
};
const both = 'controllers: [{organisation: uni}, {organisation: trust}]\n';

testRule(rule, {
  accept: [
    {
      name: 'a ground for each',
      files: {
        ...parties,
        [file]: `${both}bases: [{id: a, controllers: [uni], article6: 6-1-e}, {id: b, controllers: [trust], article6: not-personal-data}]\n`,
      },
    },
    { name: 'bases that are not written yet', files: { ...parties, [file]: `${both}bases: []\n` } },
    {
      name: 'a basis of nobody yet, which may be for anyone',
      files: { ...parties, [file]: `${both}bases: [{id: a, article6: 6-1-e}]\n` },
    },
    {
      name: 'a basis of somebody undeclared, which may be a slip',
      files: { ...parties, [file]: `${both}bases: [{id: a, controllers: [uni, trst], article6: 6-1-e}]\n` },
    },
    {
      name: 'NHS England as a controller, and an entry that names nobody',
      files: {
        ...parties,
        [file]:
          'controllers: [{organisation: uni}, {organisation: nhs-england}, {decides: All.}]\nbases: [{id: a, controllers: [uni], article6: 6-1-e}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a controller in no basis, listed twice',
      files: {
        ...parties,
        [file]:
          'controllers:\n  - organisation: uni\n  - organisation: trust\n  - organisation: trust\nbases: [{id: a, controllers: [uni], article6: 6-1-e}]\n',
      },
      findings: [
        {
          at: `${file}:3:19`,
          message: 'No lawful basis with a ground of Article 6 is given for controller “Nowhere Trust”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a basis without a ground, as information in a draft',
      stage: 'draft',
      files: {
        ...parties,
        [file]: `${both}bases: [{id: a, controllers: [uni], article6: 6-1-e}, {id: b, controllers: [trust], article9: 9-2-h}]\n`,
      },
      findings: [{ at: `${file}:1:51`, severity: 'info' }],
    },
  ],
});
