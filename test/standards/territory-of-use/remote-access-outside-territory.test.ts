import rule from '../../../src/standards/territory-of-use/rules/remote-access-outside-territory.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const desk = 'locations: [{id: desk, organisation: host, kinds: [remote-access], use: technical-support, area: IN}]\n';
const exception = (text: string) => ({ [file]: `remoteAccess: [uk]\nexceptions: [{${text}}]\n${desk}` });

testRule(rule, {
  accept: [
    {
      name: 'a desk inside the area',
      files: {
        [file]: 'remoteAccess: [uk]\nlocations: [{id: desk, organisation: uni, kinds: [remote-access], area: wales}]\n',
      },
    },
    {
      name: 'an exception for this organisation, use and area',
      files: exception('organisation: host, use: technical-support, areas: [LK, IN]'),
    },
    {
      name: 'a desk whose use is not stated, under an exception',
      files: {
        [file]:
          'remoteAccess: [uk]\nexceptions: [{organisation: host, use: administration, areas: [IN]}]\nlocations: [{id: desk, organisation: host, kinds: [remote-access], area: IN}]\n',
      },
    },
    {
      name: 'an exception where there is no remote access otherwise',
      files: {
        [file]: `noRemoteAccess: Only on site.\nexceptions: [{organisation: host, use: technical-support, areas: [IN]}]\n${desk}`,
      },
    },
    {
      name: 'a store abroad, of which another rule speaks',
      outcome: 'not-applicable',
      files: {
        [file]: 'remoteAccess: [uk]\nlocations: [{id: store, organisation: uni, kinds: [storage], area: FR}]\n',
      },
    },
    {
      name: 'an area for remote access that is not answered yet, which is a finding of its own',
      files: { [file]: desk },
    },
    {
      name: 'a place without an area yet',
      files: { [file]: 'remoteAccess: [uk]\nlocations: [{id: desk, kinds: [remote-access]}]\n' },
    },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: `remoteAccess: [Great Britain]\n${desk}` },
    },
  ],
  reject: [
    {
      name: 'a desk, and not the store beside it',
      files: {
        [file]:
          'remoteAccess: [uk]\nlocations: [{id: store, kinds: [storage], area: FR}, {id: desk, kinds: [remote-access], area: FR}]\n',
      },
      findings: [{ at: `${file}:2:95`, related: [`${file}:1:15`], message: '“desk”' }],
    },
    {
      name: 'a desk outside the area',
      files: { [file]: `remoteAccess: [uk]\n${desk}` },
      findings: [
        {
          at: `${file}:2:98`,
          related: [`${file}:1:15`],
          message: 'Place “desk” is for remote access from “IN”, outside the area for remote access.',
          severity: 'error',
        },
      ],
    },
    ...[
      ['another organisation', 'organisation: uni, use: technical-support, areas: [IN]'],
      ['another use', 'organisation: host, use: analysis, areas: [IN]'],
      ['another area', 'organisation: host, use: technical-support, areas: [LK]'],
    ].map(([what, text]) => ({
      name: `an exception for ${what}`,
      files: exception(text ?? ''),
      findings: [{ at: `${file}:3:98`, related: [`${file}:1:15`] }],
    })),
    {
      name: 'two desks although there is to be no remote access, in a draft as well',
      stage: 'draft',
      files: {
        [file]: `noRemoteAccess: Only on site.
locations:
  - kinds: [storage, remote-access]
    area: england
  - id: home
    kinds:
      - remote-access
    area: FR
`,
      },
      findings: [
        {
          at: `${file}:3:12`,
          related: [`${file}:1:17`],
          message: 'This place is for remote access, but the answer about remote access is that there is none.',
          severity: 'error',
        },
        { at: `${file}:7:7`, related: [`${file}:1:17`], message: 'Place “home” is for remote access' },
      ],
    },
  ],
});
