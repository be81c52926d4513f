import rule from '../../../src/standards/across/rules/condition-narrower-than-territory.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';
const condition = (text: string) => ({ [file]: `conditions:\n  - id: home\n    text: ${text}\n` });
const territory = (text: string) => ({ 'standards/territory-of-use.yaml': `${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'the same place',
      files: { ...condition('Kept in England only.'), ...territory('storage: [england]\nprocessing: [england]') },
    },
    {
      name: 'a part of it',
      files: { ...condition('Kept only in the United Kingdom.'), ...territory('storage: [wales]') },
    },
    {
      name: 'England and Wales',
      files: { ...condition('Kept in England and Wales only.'), ...territory('storage: [england, wales]') },
    },
    {
      name: 'a place that is only named',
      files: { ...condition('The office in England checks it.'), ...territory('storage: [FR]') },
    },
    { name: 'a denial', files: { ...condition('It is not kept in England only.'), ...territory('storage: [FR]') } },
    {
      name: 'a territory that is not answered yet',
      files: { ...condition('Kept in England only.'), ...territory('storage:\nnoStorage: None.') },
    },
  ],
  reject: [
    {
      name: 'a wider territory, once, in a draft as well',
      stage: 'draft',
      files: {
        ...condition('It is kept in England only.'),
        ...territory('storage: [england]\nprocessing: [uk]\nremoteAccess: [FR]'),
      },
      findings: [
        {
          at: `${file}:3:11`,
          related: ['standards/territory-of-use.yaml:2:14'],
          message: 'Condition “home” allows “england” only, but the territory takes in “uk”.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'two countries',
      files: {
        ...condition('|\n      Only within England and\n      Wales is it reached.'),
        ...territory('remoteAccess: [scotland]'),
      },
      findings: [
        { at: `${file}:3:11`, related: ['standards/territory-of-use.yaml:1:16'], message: 'england-and-wales' },
      ],
    },
  ],
});
