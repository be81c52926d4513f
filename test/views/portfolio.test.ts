import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../src/views/actions.ts';
import { agreementOf, expiringInWords, findingsInWords, inOrderOfAction } from '../../src/views/portfolio.ts';
import { reportOn, smallApplication } from '../support/views.ts';

const STUDY = `
application: {title: A study, organisations: [{id: uni, name: University of Nowhere}]}
term-of-data-sharing-agreement: {start: 2026-01-01, end: 2027-06-30, retention: [{id: raw, until: 2027-06-01}]}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001, expiresOn: 2026-12-31}]}
expected-outcomes: {outputs: [{id: paper, title: A paper, target: {date: 2026-02-01}}, {id: report, title: A report, target: {date: 2027-02-01}}]}
`;
const at = (asOf: string, text = STUDY) =>
  actionsOf(smallApplication(text, asOf)).map(({ by, what, overdue }) => `${by}${overdue ? '!' : ''} ${what}`);

describe('what is to be done', () => {
  it('leads with the earliest, and leaves out what is done once and was due before', () => {
    expect(at('2026-11-23')).toEqual([
      '2026-12-31 Renew: ICO fee, University of Nowhere',
      '2027-02-01 Bring out: A report',
      '2027-04-01 Ask for a renewal or an extension, or plan the end on 2027-06-30',
      '2027-06-01 Destroy what is kept: raw',
    ]);
  });

  it('says what is overdue', () => {
    expect(at('2027-04-02').slice(0, 2)).toEqual([
      '2026-12-31! Renew: ICO fee, University of Nowhere',
      '2027-04-01! Ask for a renewal or an extension, or plan the end on 2027-06-30',
    ]);
  });

  it('is one thing once the agreement has ended', () => {
    expect(at('2027-07-01')).toEqual(['2027-06-30! The agreement has ended: renew it, or close it']);
    expect(at('2027-06-30').length).toBeGreaterThan(1);
  });

  it('has a second reminder where work is done in the secure data environment, and says that both are ours', () => {
    const inSde = `${STUDY}data-minimisation: {requests: [{id: stays, product: hes-apc, access: sde}]}\n`;
    const own = actionsOf(smallApplication(inSde, '2026-11-23')).filter(({ id }) => id.startsWith('term/'));
    expect(own.map(({ by, status }) => [by, status])).toEqual([
      ['2027-04-01', 'inferred'],
      ['2027-05-31', 'inferred'],
    ]);
  });

  it('sends a review of section 251 support in a month before it is due', () => {
    const support = `
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, letters: [outcome]}]}
evidence: {items: [{id: outcome, dated: 2026-02-10}]}`;
    expect(at('2026-11-23', support)).toEqual([
      '2027-01-10 Send in: Section 251, review of 00/CAG/0001 due 2027-02-10',
    ]);
  });

  it('is first of all to have an application in force when the agreement before it ends', () => {
    const renewal = STUDY.replace(
      'title: A study,',
      'title: A study, previous: {reference: DARS-NIC-000001-B1C2D-v1.0, end: 2025-12-31},',
    );
    const what = 'DARS-NIC-000001-B1C2D-v1.0 ends: have this one in force';
    expect(at('2025-12-31', renewal)[0]).toBe(`2025-12-31 ${what}`);
    expect(at('2026-01-01', renewal).filter((one) => one.includes('in force'))).toEqual([]);
    const undated = renewal.replace('start: 2026-01-01, end: 2027-06-30, ', '');
    expect(at('2026-01-01', undated)[0]).toBe(`2025-12-31! ${what}`);
    expect(at('2026-01-01', undated.replace('end: 2025-12-31', 'end: soon'))[0]).not.toContain('in force');
  });

  it('asks nobody to renew a paper that a newer one replaces', () => {
    const papers = `evidence: {items: [{id: old, title: Old, validUntil: 2026-01-31}, {id: new, title: New, supersedes: old, validUntil: 2027-01-31}]}`;
    expect(at('2026-11-23', papers)).toEqual(['2027-01-31 Renew: Paper, New']);
  });
});

describe('a row', () => {
  it('lists what ends within the days that were asked for, the last of them included', () => {
    const app = smallApplication(STUDY, '2026-11-23');
    const row = (within: number) => agreementOf(app, reportOn(app), 'a', within).expiring;
    expect(row(37)).toEqual([]);
    expect(row(38)).toEqual([{ what: 'ICO fee: University of Nowhere', on: '2026-12-31', lapsed: false }]);
    expect(expiringInWords([{ what: 'A', on: '2026-01-01', lapsed: true }])).toBe('A (ended 2026-01-01)');
  });

  it('names who applies, by the id where nobody of that id is listed', () => {
    const applicant = (text: string) => {
      const app = smallApplication(text, '2026-11-23');
      return agreementOf(app, reportOn(app), 'a', 90).applicant;
    };
    expect(applicant(STUDY)).toBeUndefined();
    expect(applicant(STUDY.replace('title: A study,', 'title: A study, applicant: uni,'))).toBe(
      'University of Nowhere',
    );
    expect(applicant('application: {applicant: uni}')).toBe('uni');
  });

  it('counts findings by weight', () => {
    expect(findingsInWords({ errors: 1, warnings: 2, notes: 0, open: 3 })).toBe('1 error, 2 warnings, 3 to write');
    expect(findingsInWords({ errors: 0, warnings: 0, notes: 0, open: 0 })).toBe('none');
  });
});

it('rows stand in the order in which somebody has to act', () => {
  const app = smallApplication(STUDY, '2026-11-23');
  const row = agreementOf(app, reportOn(app), 'b', 90);
  const idle = { ...row, folder: 'a', actions: [] };
  expect(inOrderOfAction([idle, row, { folder: 'c', error: 'No.' }]).map(({ folder }) => folder)).toEqual([
    'c',
    'b',
    'a',
  ]);
});
