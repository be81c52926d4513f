import rule from '../../../src/standards/across/rules/sub-licensee-outside-territory.ts';
import { testRule } from '../../support/test-rule.ts';

const group = (areas: string) => ({
  'application.yaml': `recipientGroups:\n  - {id: others, areas: [US]}\n  - id: teams\n    areas: [${areas}]\n`,
});
const territory = (text: string) => ({ 'standards/territory-of-use.yaml': `${text}\n` });
const uk = territory('processing: [uk]\nnoRemoteAccess: None.');
const licences = (permitted: string) => ({
  'standards/sub-licencing-and-onward-sharing.yaml': `permitted: ${permitted}\ngroups: [teams]\n`,
});

testRule(rule, {
  accept: [
    { name: 'places in the territory', files: { ...group('england, wales'), ...uk, ...licences('true') } },
    {
      name: 'a place from which data are reached',
      files: { ...group('FR'), ...territory('processing: [uk]\nremoteAccess: [eea]'), ...licences('true') },
    },
    {
      name: 'a territory that is not answered yet',
      files: { ...group('FR'), ...territory('processing: [uk]'), ...licences('true') },
    },
    { name: 'places that are not answered yet', files: { ...group(''), ...uk, ...licences('true') } },
    { name: 'no sub-licences', outcome: 'not-applicable', files: { ...group('FR'), ...uk, ...licences('false') } },
  ],
  reject: [
    {
      name: 'another country, in a draft as well',
      stage: 'draft',
      files: { ...group('england, FR'), ...uk, ...licences('true') },
      findings: [
        {
          at: 'application.yaml:4:22',
          related: ['standards/territory-of-use.yaml:1:13'],
          message: 'Group “teams” may hold sub-licences and lies in “FR”',
          severity: 'warning',
        },
      ],
    },
  ],
});
