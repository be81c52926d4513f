import rule from '../../../src/standards/across/rules/supported-flow-outside-england-and-wales.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni, country: england}, {id: board, name: Health Board, country: scotland}, {id: union, country: uk}]\n',
  'standards/territory-of-use.yaml': 'locations: [{id: hall, area: GB-KEN}, {id: glen, area: GB-SCT}]\n',
  'standards/duty-of-confidentiality.yaml':
    'routes: [{flows: [a], route: section-251}, {flows: [b], route: consent}]\n',
};
const flow = (text: string) => ({ ...base, [file]: `flows:\n  - {${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'a flow inside England', files: flow('id: a, from: uni, to: nhs-england, locations: [hall]') },
    { name: 'a flow with consent', files: flow('id: b, from: board, to: nhs-england, locations: [glen]') },
    { name: 'a body of the whole United Kingdom', files: flow('id: a, from: union, to: nhs-england') },
    { name: 'a body that nobody declares', files: flow('id: a, from: bord, to: nhs-england') },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...flow('id: a, from: uni, to: nhs-england, locations: [glen]'),
        'standards/territory-of-use.yaml': 'locations: [{id: glen, area: Scotland}]\n',
      },
    },
    {
      name: 'no support',
      outcome: 'not-applicable',
      files: {
        ...flow('id: a, from: board, to: nhs-england, locations: [glen]'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [a], route: consent}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'one body and one place, each once, whatever flows touch them',
      files: {
        ...base,
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [a, b, c, d], route: section-251}]\n',
        [file]: [
          'flows:',
          '  - {id: a, from: board, to: nhs-england}',
          '  - {id: b, from: board, to: uni}',
          '  - {id: c, from: uni, to: uni, locations: [glen]}',
          '  - {id: d, from: uni, to: uni, locations: [glen]}',
          '',
        ].join('\n'),
      },
      findings: [{ at: `${file}:2:19` }, { at: `${file}:4:44` }],
    },
    {
      name: 'a sender in Scotland, in a draft as well',
      stage: 'draft',
      files: flow('id: a, from: board, to: nhs-england'),
      findings: [
        {
          at: `${file}:2:19`,
          message: 'rests on section 251 support, but “Health Board” lies in “scotland”',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a place in Scotland, once',
      files: flow('id: a, from: nhs-england, to: board, locations: [hall, glen]'),
      findings: [{ at: `${file}:2:54`, message: 'place “glen” lies in “GB-SCT”' }],
    },
  ],
});
