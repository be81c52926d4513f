import rule from '../../../src/standards/commercial-purpose/rules/outputs-not-registered.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const services = 'services: [{name: A, clients: [makers]}]\n';

testRule(rule, {
  accept: [
    { name: 'a register', files: { [file]: `${services}outputsRegister: true\n` } },
    { name: 'no services', outcome: 'not-applicable', files: { [file]: 'outputsRegister: false\nservices: []\n' } },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      outcome: 'could-not-run',
      files: { [file]: `${services}outputsRegister: partly\n` },
    },
  ],
  reject: [
    {
      name: 'no register, in a draft as well',
      stage: 'draft',
      files: { [file]: `${services}outputsRegister: false\n` },
      findings: [{ at: `${file}:2:18`, message: 'but no register of what they receive is kept', severity: 'warning' }],
    },
    {
      name: 'silence',
      files: { [file]: `${services}outputsRegister:\n` },
      findings: [{ at: `${file}:2:1`, message: 'it is not said whether', severity: 'warning' }],
    },
    {
      name: 'silence, as information in a draft',
      stage: 'draft',
      files: { [file]: services },
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },
  ],
});
