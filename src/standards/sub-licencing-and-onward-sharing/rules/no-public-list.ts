import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'sub-licencing-and-onward-sharing/no-public-list',
  guidance: 'SUB-010',
  severity: 'info',
  since: '0.1.0',
  title: 'No public list of those who receive the data under a sub-licence',
  why: 'Some approvals ask for such a list, so that people can see who has their data. Whether every agreement needs one is not known.',
  fix: 'Think about publishing a list of sub-licensees, and answer “publicList:” in sub-licencing-and-onward-sharing.yaml.',
  source: { fact: '10-15', status: 'seen' },
  reads: ['sub-licencing-and-onward-sharing'],
  messages: {
    none: () => 'Sub-licences are wanted, but no public list of those who receive them is planned.',
    unsaid: {
      missing: true,
      text: () =>
        'Sub-licences are wanted, but it is not said whether a public list of those who receive them is planned.',
    },
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ subLicencingAndOnwardSharing: { publicList } }, report) {
    if (publicList === false) report.none(undefined, at('sub-licencing-and-onward-sharing', ['publicList']));
    else if (publicList === undefined)
      report.unsaid(undefined, at('sub-licencing-and-onward-sharing', ['publicList'], 'key'));
  },
  examples: {
    bad: [
      'sub-licencing-and-onward-sharing: {permitted: true, publicList: false}',
      'sub-licencing-and-onward-sharing: {permitted: true}',
    ],
    good: [
      'sub-licencing-and-onward-sharing: {permitted: true, publicList: true}',
      'sub-licencing-and-onward-sharing: {permitted: false}',
    ],
  },
});
