import rule from '../../../src/standards/territory-of-use/rules/worldwide-without-countries.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';

testRule(rule, {
  accept: [
    {
      name: 'countries beside it',
      files: { [file]: 'storage: [uk]\nprocessing: [worldwide, uk]\nremoteAccess: [US, worldwide]\n' },
    },
    { name: 'no such area', files: { [file]: 'storage: [uk]\nprocessing: [eea]\n' } },
    { name: 'nothing answered yet', outcome: 'could-not-run', files: { [file]: 'storage:\n' } },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'processing: [World]\nremoteAccess: [worldwide]\n' },
    },
  ],
  reject: [
    {
      name: 'each of the three, in a draft as well',
      stage: 'draft',
      files: { [file]: 'storage: [uk, worldwide]\nprocessing: [worldwide]\nremoteAccess: [worldwide]\n' },
      findings: [
        { at: `${file}:1:15`, message: 'anywhere in the world', severity: 'warning' },
        { at: `${file}:2:14`, message: 'The area for processing' },
        { at: `${file}:3:16`, message: 'The area for remote access' },
      ],
    },
  ],
});
