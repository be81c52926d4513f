import { at, rule } from '../../../core/rule.ts';
import { groundsOfSubLicences } from '../sub-licensed.ts';

export default rule({
  id: 'across/support-without-onward-sharing',
  guidance: 'SUB-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Sub-licences for data under section 251 support that does not cover them',
  why: 'Support under section 251 allows exactly what was described when it was asked for. Passing data on to others has to be part of that.',
  fix: 'Ask the Confidentiality Advisory Group for an amendment and answer “coversOnward:” of the support in duty-of-confidentiality.yaml with true when it is given, or take the data out of “requests:” in sub-licencing-and-onward-sharing.yaml.',
  source: { fact: '10-01', status: 'inferred' },
  reads: ['sub-licencing-and-onward-sharing', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    uncovered: (args: { support: string }) =>
      `Sub-licences cover data that rest on support “${args.support}”, which does not cover passing data on.`,
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ dutyOfConfidentiality: { supports }, app }, report) {
    const used = groundsOfSubLicences(app).supports;
    supports?.forEach(({ id, cagReference, coversOnward }, index) => {
      if (id === undefined || !used.has(id) || coversOnward !== false) return;
      report.uncovered(
        { support: cagReference ?? id },
        at('duty-of-confidentiality', ['supports', index, 'coversOnward']),
        [{ at: at('sub-licencing-and-onward-sharing', ['requests']), message: 'The data under sub-licence.' }],
      );
    });
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251, support: cag}], supports: [{id: cag, coversOnward: false}]}
sub-licencing-and-onward-sharing: {permitted: true, requests: [stays]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251, support: cag}], supports: [{id: cag, coversOnward: true}]}
sub-licencing-and-onward-sharing: {permitted: true, requests: [stays]}`,
    ],
  },
});
