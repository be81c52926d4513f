import { at, rule } from '../../../core/rule.ts';
import { companiesOf } from '../companies.ts';

export default rule({
  id: 'across/company-without-commercial-purpose',
  guidance: 'COM-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'A company that decides or pays, though no commercial purpose is included',
  why: 'A gain of any controller, funder or sponsor makes a purpose commercial, and even good publicity counts. A reviewer will not believe without a word that a company gains nothing.',
  fix: 'Answer “includes:” in commercial-purpose.yaml with true and list what the company gains. If it truly gains nothing, correct its sector in application.yaml where that is wrong, or waive this with the reason.',
  source: { fact: '5e-01', status: 'inferred' },
  reads: ['commercial-purpose', 'application'],
  messages: {
    company: (args: { name: string; role: string }) =>
      `“${args.name}” is a company and a ${args.role}, but “Includes a commercial purpose” is answered with no.`,
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === false,
  check({ commercialPurpose: { charges, interests }, app }, report) {
    // A charge or gain that is listed beside the answer is a finding of its own.
    if (charges !== undefined || interests !== undefined) return;
    for (const { name, role, at: place } of companiesOf(app))
      report.company({ name, role }, place, [{ at: at('commercial-purpose', ['includes']), message: 'The answer.' }]);
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: maker, name: Nowhere Implants Limited, sector: commercial}], funding: [{id: grant, funder: maker, kind: external}]}
commercial-purpose: {includes: false}`,
    ],
    good: [
      `
application: {organisations: [{id: maker, name: Nowhere Implants Limited, sector: commercial}], funding: [{id: grant, funder: maker, kind: external}]}
commercial-purpose: {includes: true}`,
      `
application: {organisations: [{id: host, name: Nowhere Hosting Limited, sector: supplier-it}]}
commercial-purpose: {includes: false}`,
    ],
  },
});
