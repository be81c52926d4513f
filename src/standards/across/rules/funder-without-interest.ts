import { at, rule } from '../../../core/rule.ts';
import { companiesOf } from '../companies.ts';

export default rule({
  id: 'across/funder-without-interest',
  guidance: 'COM-007',
  severity: 'warning',
  since: '0.1.0',
  title: 'A company that pays, whose own interest is not described',
  why: 'What a funder gains is part of what NHS England weighs, even if it sees no data. A company rarely pays without an interest of its own.',
  fix: 'Add an entry with this company under “holder:” to “interests:” in commercial-purpose.yaml, and say what it gains, even if that is only a good name.',
  source: { fact: '5e-03', status: 'inferred' },
  reads: ['commercial-purpose', 'application'],
  messages: {
    blank: {
      missing: true,
      text: (args: { name: string }) =>
        `“${args.name}” is a company that pays for the work, but what it gains is not described.`,
    },
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === true,
  check({ commercialPurpose: { interests }, app }, report) {
    // An interest without a known holder may be meant for this funder.
    if (
      interests === undefined ||
      interests.some(({ holder, individual }) => holder === undefined && individual === undefined)
    )
      return;
    const organisations = app.get('application')?.organisations ?? [];
    const groups = app.get('application')?.recipientGroups ?? [];
    if (
      interests.some(
        ({ holder }) => holder !== undefined && ![...organisations, ...groups].some(({ id }) => id === holder),
      )
    )
      return;
    for (const { id, name, role, at: place } of companiesOf(app)) {
      if (role !== 'funder' || interests.some(({ holder }) => holder === id)) continue;
      report.blank({ name }, place, [
        { at: at('commercial-purpose', ['interests'], 'key'), message: 'The interests that are described.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: maker, name: Nowhere Implants Limited, sector: commercial}, {id: host, name: Nowhere Hosting Limited}], funding: [{id: grant, funder: maker, kind: commercial}]}
commercial-purpose: {includes: true, interests: [{id: fee, holder: host, gain: tangible, nature: Its fee.}]}`,
    ],
    good: [
      `
application: {organisations: [{id: maker, name: Nowhere Implants Limited, sector: commercial}], funding: [{id: grant, funder: maker, kind: commercial}]}
commercial-purpose: {includes: true, interests: [{id: name, holder: maker, gain: intangible, nature: A good name.}]}`,
    ],
  },
});
