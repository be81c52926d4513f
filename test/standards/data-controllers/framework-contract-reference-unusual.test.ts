import rule from '../../../src/standards/data-controllers/rules/framework-contract-reference-unusual.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const reference = (text: string) => ({
  [file]: `controllers:\n  - {organisation: uni, contract: {reference: "${text}"}}\n`,
});

testRule(rule, {
  accept: [
    { name: 'a reference with its version', files: reference('CON-12345-B1C2D-v2.1') },
    { name: 'a space before the version', files: reference('CON-123456-B1C2D v2.03') },
    { name: 'a reference that is not answered yet', outcome: 'not-applicable', files: reference('') },
    {
      name: 'a controller without a contract',
      outcome: 'not-applicable',
      files: { [file]: 'controllers: [{organisation: uni}]\n' },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...reference('DSFC 1'), 'application.yaml': 'origin: register-import\n' },
    },
    {
      name: 'a reference of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'controllers: [{contract: {reference: [CON]}}]\n' },
    },
  ],
  reject: [
    {
      name: 'another shape, in a draft as well',
      stage: 'draft',
      files: reference('CON-1234-B1C2D-v2.03'),
      findings: [
        { at: `${file}:2:47`, message: 'Reference “CON-1234-B1C2D-v2.03” does not look like', severity: 'warning' },
      ],
    },
    {
      name: 'no version',
      files: reference('CON-123456-B1C2D'),
      findings: [{ at: `${file}:2:47`, message: 'does not say which version' }],
    },
  ],
});
