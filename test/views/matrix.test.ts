import { describe, expect, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { COLUMN_OF_RULE } from '../../src/views/matrix-rules.ts';
import { matrixOf } from '../../src/views/matrix.ts';
import { exampleApplication, reportOn, smallApplication } from '../support/views.ts';

/** Cells of an example’s flows, in their order. */
function cellsOf(name: string): readonly (readonly string[])[] {
  const app = exampleApplication(name);
  return matrixOf(app, reportOn(app)).rows.map(({ flow, cells }) => [flow, ...Object.values(cells)]);
}

/** Marks of a small application: flow, column, weight. */
function marks(text: string): readonly string[] {
  const app = smallApplication(text);
  const { rows, general } = matrixOf(app, reportOn(app));
  return [
    ...rows.flatMap(({ flow, remarks }) =>
      remarks.map(({ column, weight, rule }) => `${flow} ${column} ${weight} ${rule}`),
    ),
    ...general.map(({ rule }) => `- ${rule}`),
  ];
}

describe('the matrix', () => {
  it('shows five cells of each flow', () => {
    expect(cellsOf('consented-cohort')).toEqual([
      ['participant-list-in', 'identifiable', 'none needed', '6(1)(e)+9(2)(j)', 'consent', 'not upheld: consent'],
      ['linked-records-out', 'pseudonymised', 's261(2)(c)', '6(1)(e)+9(2)(j)', 'consent', 'not upheld: consent'],
      ['to-encrypted-store', 'pseudonymised', 'none needed', '6(1)(e)+9(2)(j)', 'consent', 'not upheld: consent'],
      ['work-on-server', 'pseudonymised', 'none needed', '6(1)(e)+9(2)(j)', 'consent', 'not upheld: consent'],
      ['withdrawals', 'pseudonymised', 'none needed', '6(1)(e)+9(2)(j)', 'consent', 'not upheld: consent'],
    ]);
    expect(cellsOf('commissioner')[0]).toEqual([
      'invoice-records-out',
      'identifiable',
      's251 (2006 Act), s261(7)',
      '6(1)(e)+9(2)(h)',
      'section 251',
      'not upheld: lifted by the support',
    ]);
  });

  it('says of every cell that is not answered that it is not', () => {
    const app = smallApplication(`
data-minimisation: {requests: [{id: hes, product: HES_APC}]}
processing-activities: {flows: [{id: a, direction: out, from: nhs-england, to: uni, requests: [hes]}]}`);
    expect(matrixOf(app, reportOn(app)).rows[0]?.cells).toEqual({
      level: 'not said',
      power: 'not said',
      articles: 'no purpose names it',
      route: 'no route',
      objections: 'no answer',
    });
  });

  it('shows an answer that the form does not offer as it stands', () => {
    const app = smallApplication(`
data-minimisation: {requests: [{id: hes, level: odd-level, legalBases: [odd-basis]}]}
processing-activities: {flows: [{id: a, direction: out, from: nhs-england, to: uni, requests: [hes], level: odd-level}, {id: b, direction: in, level: odd-level}]}
duty-of-confidentiality: {routes: [{flows: [a], route: odd-route}]}
patient-objections: {answers: [{flows: [a], upheld: false, reason: odd-reason}]}`);
    const { rows } = matrixOf(app, reportOn(app));
    expect(rows[0]?.cells).toMatchObject({
      power: 'odd-basis',
      route: 'odd-route',
      objections: 'not upheld: odd-reason',
    });
    expect(rows[1]?.cells.level).toBe('odd-level');
  });

  it('marks the flow that a finding is about, and no other of the same entry', () => {
    expect(
      marks(`
processing-activities: {flows: [{id: a, direction: in, from: uni, to: nhs-england, level: pseudonymised}, {id: b, direction: in, from: uni, to: nhs-england, level: identifiable}]}
duty-of-confidentiality: {routes: [{flows: [a, b], route: consent, consents: [form]}]}
patient-objections: {answers: [{flows: [a, b], upheld: false, reason: no-identifiable-flow}]}`),
    ).toEqual(['b objections impossible patient-objections/identifiable-flow-called-not-identifiable']);
  });

  it('marks the flow that carries a request whose power does not go with its ground', () => {
    expect(
      marks(`
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-a]}, {id: deaths, level: identifiable, legalBases: [s261-7]}]}
processing-activities: {flows: [{id: a, direction: out, from: nhs-england, to: uni, requests: [hes]}, {id: b, direction: out, from: nhs-england, to: uni, requests: [deaths]}]}
duty-of-confidentiality: {routes: [{flows: [a, b], route: section-251, support: cag}]}
patient-objections: {answers: [{flows: [a, b], upheld: true}]}`),
    ).toEqual(['a power question data-minimisation/section-251-not-among-legal-bases']);
  });

  it('does not take the id of a request for that of a flow', () => {
    expect(
      marks(`
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-a]}]}
processing-activities: {flows: [{id: hes, direction: in, from: uni, to: nhs-england, level: identifiable}, {id: b, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [hes, b], route: section-251, support: cag}]}
patient-objections: {answers: [{flows: [hes, b], upheld: true}]}`),
    ).toEqual(['b power question data-minimisation/section-251-not-among-legal-bases']);
  });

  it('finds flows by their ids where blank entries stand before them', () => {
    expect(
      marks(`
processing-activities: {flows: [{}, {id: b, direction: in, from: uni, to: nhs-england, level: identifiable}]}
patient-objections: {answers: [{}, {flows: [b], upheld: false, reason: no-identifiable-flow}]}`),
    ).toContain('b objections impossible patient-objections/identifiable-flow-called-not-identifiable');
  });

  it('has no remark on any example that its rules do not make', () => {
    expect([...COLUMN_OF_RULE.keys()].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });
});
