import rule from '../../../src/standards/across/rules/toolkit-entry-without-code.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const org = (text = '') => ({
  'application.yaml': `organisations: [{id: uni, name: University of Nowhere${text}}, {id: office, partOf: nhs-england}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a code of the toolkit',
      files: { ...org(), [file]: 'assurances: [{organisation: uni, dspt: {code: ZZ99Z}}]\n' },
    },
    {
      name: 'an ODS code',
      files: {
        ...org(', odsCode: ZZ99Z'),
        [file]: 'assurances: [{organisation: uni, dspt: {status: standards-met}}]\n',
      },
    },
    {
      name: 'an office of NHS England',
      files: { ...org(), [file]: 'assurances: [{organisation: office, dspt: {status: standards-met}}]\n' },
    },
    {
      name: 'an organisation that nobody declares',
      files: { ...org(), [file]: 'assurances: [{organisation: unii, dspt: {status: standards-met}}]\n' },
    },
    { name: 'another route', files: { ...org(), [file]: 'assurances: [{organisation: uni, route: slsp}]\n' } },
    {
      name: 'a code of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...org(', odsCode: zz-99'),
        [file]: 'assurances: [{organisation: uni, dspt: {status: standards-met}}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'neither',
      files: { ...org(), [file]: 'assurances:\n  - organisation: uni\n    dspt: {status: standards-met}\n' },
      findings: [
        { at: `${file}:3:11`, message: 'The toolkit entry of “University of Nowhere” has no code', severity: 'error' },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: {
        ...org(', odsCode: ""'),
        [file]: 'assurances:\n  - organisation: uni\n    dspt:\n      status: standards-met\n      code:\n',
      },
      findings: [{ at: `${file}:5:7`, severity: 'info' }],
    },
  ],
});
