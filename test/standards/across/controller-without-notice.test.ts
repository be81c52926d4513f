import rule from '../../../src/standards/across/rules/controller-without-notice.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/transparency.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}, {id: trust}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}, {organisation: trust}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'a notice of each',
      files: { ...base, [file]: 'notices: [{controllers: [trust]}, {controllers: [uni]}]\n' },
    },
    { name: 'one notice of both', files: { ...base, [file]: 'notices: [{controllers: [trust, uni]}]\n' } },
    {
      name: 'notices that are not answered yet, which is a finding of its own',
      files: { ...base, [file]: 'declaration: Each keeps a notice.\nnotices: []\n' },
    },
    {
      name: 'a notice that names nobody yet',
      files: { ...base, [file]: 'notices: [{controllers: [uni]}, {url: "https://www.example.ac.uk"}]\n' },
    },
    { name: 'what may only be misspelt', files: { ...base, [file]: 'notices: [{controllers: [uni, trusst]}]\n' } },
    {
      name: 'a controller that nobody declares, which is a finding of its own',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: [{organisation: uni}, {organisation: trusst}]\n',
        [file]: 'notices: [{controllers: [uni]}]\n',
      },
    },
    {
      name: 'controllers of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'notices: [{controllers: uni}]\n' },
    },
    { name: 'a draft without the file', outcome: 'could-not-run', stage: 'draft', files: base },
  ],
  reject: [
    {
      name: 'a controller without one',
      files: { ...base, [file]: 'declaration: Each keeps a notice.\nnotices:\n  - controllers: [trust]\n' },
      findings: [
        {
          at: `${file}:2:1`,
          related: ['standards/data-controllers.yaml:1:15'],
          message: 'No notice is given for controller “University of Nowhere”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two, NHS England and one listed twice, as information in a draft',
      stage: 'draft',
      files: {
        ...base,
        'standards/data-controllers.yaml':
          'controllers: [{organisation: trust}, {organisation: nhs-england}, {organisation: uni}, {organisation: trust}]\n',
        [file]: 'notices: [{controllers: [uni]}]\n',
      },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/data-controllers.yaml:1:38'],
          message: 'No notice is given for controller “NHS England”.',
          severity: 'info',
        },
        { at: `${file}:1:1`, related: ['standards/data-controllers.yaml:1:15'], message: '“trust”', severity: 'info' },
      ],
    },
  ],
});
