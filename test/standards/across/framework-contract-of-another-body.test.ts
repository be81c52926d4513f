import rule from '../../../src/standards/across/rules/framework-contract-of-another-body.ts';
import { testRule } from '../../support/test-rule.ts';

const application = (name: string) => ({
  'application.yaml': `organisations:\n  - id: uni\n    name: ${name}\n    aliases: [UoN, Nowhere University]\n  - {id: agency, name: Agency of Examples}\n`,
});
const contract = (legalName: string) => ({
  'standards/data-controllers.yaml': `controllers:\n  - organisation: uni\n    contract: {legalName: ${legalName}}\n`,
});

testRule(rule, {
  accept: [
    { name: 'the same name', files: { ...application('University of Nowhere'), ...contract('University of Nowhere') } },
    {
      name: 'other capitals, spaces and a leading article',
      files: { ...application('University of Nowhere'), ...contract('The University  of NOWHERE') },
    },
    {
      name: 'the other kind of apostrophe and dash',
      files: {
        ...application('St Nobody’s Nowhere–Elsewhere Trust'),
        ...contract("St Nobody's Nowhere-Elsewhere Trust"),
      },
    },
    {
      name: 'a signatory that acts through another body',
      files: {
        ...application('University of Nowhere'),
        'standards/data-controllers.yaml':
          'controllers: [{organisation: uni, contract: {legalName: Secretary of State for Examples, actingThrough: agency}}]\n',
      },
    },
    {
      name: 'a controller that nobody declares, which is a finding of its own',
      files: {
        ...application('University of Nowhere'),
        'standards/data-controllers.yaml': 'controllers: [{organisation: unii, contract: {legalName: Another}}]\n',
      },
    },
    {
      name: 'a contract without a name yet',
      outcome: 'not-applicable',
      files: {
        ...application('University of Nowhere'),
        'standards/data-controllers.yaml':
          'controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D}}]\n',
      },
    },
    {
      name: 'an organisation without a name yet',
      files: { 'application.yaml': 'organisations: [{id: uni}]\n', ...contract('Another') },
    },
    {
      name: 'a name of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...application('University of Nowhere'), ...contract('[Another]') },
    },
    { name: 'an application file that is not there', outcome: 'could-not-run', files: contract('Another') },
  ],
  reject: [
    {
      name: 'one beside a controller without a contract',
      files: {
        ...application('University of Nowhere'),
        'standards/data-controllers.yaml':
          'controllers: [{organisation: agency}, {organisation: uni, contract: {legalName: Another}}]\n',
      },
      findings: [{ at: 'standards/data-controllers.yaml:1:81', related: ['application.yaml:3:11'] }],
    },
    {
      name: 'a contract of another body',
      files: { ...application('University of Nowhere'), ...contract('Nowhere Holdings Limited') },
      findings: [
        {
          at: 'standards/data-controllers.yaml:3:27',
          related: ['application.yaml:3:11'],
          message:
            'The framework contract is in the name “Nowhere Holdings Limited”, but the controller is “University of Nowhere”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'another name of the controller',
      files: { ...application('University of Nowhere'), ...contract('the uon') },
      findings: [
        {
          at: 'standards/data-controllers.yaml:3:27',
          related: ['application.yaml:3:11'],
          message: /“the uon”, which application\.yaml gives only as another name of “University of Nowhere”/,
        },
      ],
    },
    {
      name: 'two, after a blank entry, in a draft as well',
      stage: 'draft',
      files: {
        ...application('University of Nowhere'),
        'standards/data-controllers.yaml': `controllers:
  - organisation:
  - organisation: agency
    contract:
      legalName: Department of Examples
  - contract:
      reference: CON-000001-B1C2D
      legalName: University of Elsewhere
    organisation: uni
`,
      },
      findings: [
        {
          at: 'standards/data-controllers.yaml:5:18',
          related: ['application.yaml:5:24'],
          message: 'but the controller is “Agency of Examples”',
          severity: 'error',
        },
        {
          at: 'standards/data-controllers.yaml:8:18',
          related: ['application.yaml:3:11'],
          message: 'but the controller is “University of Nowhere”',
        },
      ],
    },
  ],
});
