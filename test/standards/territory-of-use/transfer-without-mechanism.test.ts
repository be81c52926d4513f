import rule from '../../../src/standards/territory-of-use/rules/transfer-without-mechanism.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a place outside the territory, of which another rule speaks',
      files: { [file]: 'storage: [uk]\nlocations: [{id: store, area: IN}]\n' },
    },
    {
      name: 'the United Kingdom, the European Economic Area and countries that are recognised',
      files: { [file]: 'storage: [england, GB-KEN]\nprocessing: [uk, eea]\nremoteAccess: [CH, IM, DE-BY]\n' },
    },
    { name: 'a contract', files: { [file]: 'remoteAccess: [uk, IN]\ntransfer: {mechanism: idta}\n' } },
    { name: 'recognition in part', files: { [file]: 'remoteAccess: [US]\ntransfer: {mechanism: partial-adequacy}\n' } },
    {
      name: 'a mechanism that is not answered yet',
      files: { [file]: 'remoteAccess: [IN]\ntransfer: {text: See the contract.}\n' },
    },
    { name: 'nothing answered yet', outcome: 'could-not-run', files: { [file]: 'processing:\n' } },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { 'application.yaml': 'origin: register-import\n', [file]: 'processing: [worldwide]\n' },
    },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'remoteAccess: [India]\n' },
    },
  ],
  reject: [
    {
      name: 'a country for remote access',
      files: { [file]: 'processing: [uk]\nremoteAccess: [uk, IN]\n' },
      findings: [
        {
          at: `${file}:2:20`,
          related: [`${file}:2:20`],
          message: '“IN” lies outside the United Kingdom',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an exception, as information in a draft',
      stage: 'draft',
      files: { [file]: 'processing: [uk]\nexceptions: [{organisation: host, areas: [uk, US]}]\ntransfer:\n' },
      findings: [{ at: `${file}:3:1`, related: [`${file}:2:47`], message: '“US”', severity: 'info' }],
    },
    {
      name: 'a place, once',
      files: { [file]: 'locations:\n  - {id: a, area: IN}\n  - {id: b, area: worldwide}\n' },
      findings: [{ at: `${file}:2:19`, related: [`${file}:2:19`] }],
    },
    {
      name: 'adequacy for a country that has none',
      files: { [file]: 'processing: [IN]\ntransfer:\n  mechanism: adequacy\n' },
      findings: [
        { at: `${file}:3:14`, related: [`${file}:1:14`], message: 'not known to be recognised', severity: 'warning' },
      ],
    },
  ],
});
