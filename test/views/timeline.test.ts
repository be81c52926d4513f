import { describe, expect, it } from 'vitest';
import { standingWords, timelineOf } from '../../src/views/timeline.ts';
import { axisOf, barOf } from '../../src/views/time-axis.ts';
import { exampleApplication, smallApplication } from '../support/views.ts';

/** Id, last day and standing of what does not last as long as it has to. */
function early(text: string, asOf?: string): string[] {
  return timelineOf(smallApplication(text, asOf))
    .entries.filter(({ standing }) => standing !== 'inside' && standing !== 'lasts')
    .map((entry) => `${entry.id} ${entry.to} ${entry.standing}: ${standingWords(entry)}`);
}

describe('the timeline of an application', () => {
  it('lists first what ends before the agreement does, the earliest leading', () => {
    const { start, end, workEnds, entries } = timelineOf(exampleApplication('section-251-registry'));
    expect([start, end, workEnds]).toEqual(['2027-04-01', '2030-03-31', '2029-12-31']);
    expect(entries.slice(0, 8).map(({ id, to, daysShort }) => [id, to, daysShort])).toEqual([
      ['registration/aneurysm-society', '2027-05-30', 1036],
      ['review/registry-support', '2027-06-09', 1026],
      ['toolkit/aneurysm-society', '2027-06-30', 1005],
      ['toolkit/quillmere-systems', '2027-06-30', 1005],
      ['toolkit/tarnbridge-university', '2027-06-30', 1005],
      ['registration/tarnbridge-university', '2027-08-11', 963],
      ['registration/quillmere-systems', '2027-11-04', 878],
      ['certificate/quillmere-systems', '2029-03-01', 395],
    ]);
    expect(entries.slice(8).every(({ standing }) => standing === 'inside' || standing === 'lasts')).toBe(true);
    expect(entries.find(({ id }) => id === 'support/registry-support')).toMatchObject({
      from: '2023-05-16',
      to: '2030-12-31',
      standing: 'lasts',
    });
  });

  it('measures funding, ethics and honorary contracts against the work, and the rest against the agreement', () => {
    const term = 'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31, analysisEnd: 2029-06-30}';
    const funding = (end: string): string =>
      `${term}\napplication: {funding: [{id: award, funder: fund, start: 2026-01-01, end: ${end}}]}`;
    expect(early(funding('2029-06-30'))).toEqual([]);
    expect(early(funding('2029-06-29'))).toEqual(['funding/award 2029-06-29 short: 1 day before the work ends']);
    expect(
      early(
        `${term}\ndata-controllers: {controllers: [{organisation: uni, contract: {reference: CON-1, legalName: U, endsOn: 2029-12-30}}]}`,
      ),
    ).toEqual(['contract/uni 2029-12-30 short: 1 day before the agreement ends']);
  });

  it('tells apart what has lapsed, what is due outside the term, and what goes on after it', () => {
    expect(
      early(
        `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31, retention: [{id: copy, until: 2030-01-01}]}
data-protection-act-registration: {registrations: [{organisation: uni, expiresOn: 2026-11-22}]}
special-conditions: {conditions: [{id: plan, due: 2026-12-31}]}
expected-outcomes: {outputs: [{id: paper, title: Paper, target: {quarter: 2030-Q1}}]}
data-minimisation: {requests: [{id: hes, product: HES_APC, periods: [{kind: range, from: 2015-04-01, to: 2030-03-31}]}]}`,
        '2026-11-23',
      ),
    ).toEqual([
      'registration/uni 2026-11-22 lapsed: has ended already',
      'condition/plan 2026-12-31 outside: not within the term',
      'retention/copy 2030-01-01 outside: goes on after the agreement ends',
      'data/hes/1 2030-03-31 outside: goes on after the agreement ends',
      'output/paper 2030-03-31 outside: not within the term',
    ]);
  });

  it('counts a toolkit entry until its version is due or a year has passed, whichever is later', () => {
    const entry = (version: string, publishedOn: string): string | undefined =>
      timelineOf(
        smallApplication(
          `security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {version: "${version}", publishedOn: ${publishedOn}}}]}`,
        ),
      ).entries[0]?.to;
    expect(entry('2025-26', '2025-11-02')).toBe('2026-11-02');
    expect(entry('2025-26', '2025-05-02')).toBe('2026-06-30');
    expect(entry('the latest', '2025-11-02')).toBeUndefined();
  });

  it('leaves out days that are none', () => {
    const app = smallApplication(
      'term-of-data-sharing-agreement: {start: soon, end: 2029-02-29, analysisEnd: 2029-01-01}\napplication: {funding: [{id: award, funder: fund, end: 2029-13-01}]}',
    );
    expect(timelineOf(app)).toEqual({
      title: 'test',
      asOf: '2026-11-23',
      workEnds: '2029-01-01',
      entries: [],
      inWords: [],
    });
  });

  it('says in words what has no day', () => {
    expect(timelineOf(exampleApplication('consented-cohort')).inWords).toEqual([
      {
        what: 'Condition: “The University and Wexcombe Hospitals publish a new Toolkit …” (yearly-assurance)',
        when: 'every year by 30 June, and for the certificate by 10 May 2029',
      },
    ]);
  });
});

describe('the axis', () => {
  const axis = axisOf({ asOf: '2026-11-23', start: '2027-01-01', end: '2028-12-31' });

  it('runs over whole years, to a year after the end', () => {
    expect(axis.years).toEqual([2026, 2027, 2028, 2029]);
    expect([axis.at('2026-01-01'), axis.at('2029-12-31')]).toEqual([0, 1]);
  });

  it('cuts what lies beyond it, and says on which side', () => {
    expect(barOf(axis, { from: '2010-01-01', to: '2035-01-01' })).toEqual({ from: 0, to: 1, beyond: 'right' });
    expect(barOf(axis, { to: '2024-12-31' })).toEqual({ from: 0, to: 0, beyond: 'left' });
    expect(barOf(axis, { to: '2029-12-31' })).toEqual({ from: 1, to: 1 });
  });
});
