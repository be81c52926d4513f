import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'sub-licencing-and-onward-sharing/criteria-to-read',
  guidance: 'SUB-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'Criteria for sub-licences that somebody has to read',
  why: 'Whoever gives sub-licences decides in the place of NHS England, and has to ask what NHS England would ask. Whether written criteria do so is not for a program to judge.',
  fix: 'Read “criteria:” in sub-licencing-and-onward-sharing.yaml beside the question, and add what is missing.',
  source: { fact: '10-11', status: 'inferred' },
  reads: ['sub-licencing-and-onward-sharing'],
  messages: {
    ask: {
      person: true,
      text: () =>
        'Do the criteria for sub-licences cover the benefit to care, how results are made known, why linked data are needed, why each source is needed, who profits, and who supervises the work?',
    },
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ subLicencingAndOnwardSharing: { criteria } }, report) {
    if (criteria !== undefined) report.ask(undefined, at('sub-licencing-and-onward-sharing', ['criteria']));
  },
  examples: {
    bad: ['sub-licencing-and-onward-sharing: {permitted: true, criteria: The committee looks at the benefit.}'],
    good: ['sub-licencing-and-onward-sharing: {permitted: false}'],
  },
});
