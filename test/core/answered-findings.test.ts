import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { tally } from '../../src/core/report.ts';
import { rules } from '../../src/generated/registry.ts';
import { check, of, outcomeOf } from './make-rule.ts';

const LEDGER = `items:
  - id: letter
    title: Ethics letter
    status: attached
    file: leter.pdf
  - id: assessment
    title: Impact assessment
    status:
`;

function papers(stage: 'draft' | 'submission', severity?: 'warning') {
  const severities = severity === undefined ? {} : { severities: new Map([['evidence/paper-without-file', severity]]) };
  return check({ 'evidence.yaml': LEDGER, 'evidence/letter.pdf': '' }, { rules, stage, ...severities });
}

const brief = ({ at: { line, column }, severity, unanswered }: Finding) => [line, column, severity, unanswered];

describe('what is said of an answer that is written', () => {
  it('is a finding in a draft, as light as an open question, and is not counted as still to write', () => {
    const report = papers('draft');
    expect(of(report, 'evidence/paper-without-file').map(brief)).toEqual([[5, 11, 'info', undefined]]);
    expect(outcomeOf(report, 'evidence/paper-without-file')?.outcome).toBe('failed');
    expect(tally(report).info).toBe(1);
    const mended = check(
      { 'evidence.yaml': LEDGER.replace('leter', 'letter'), 'evidence/letter.pdf': '' },
      { rules, stage: 'draft' },
    );
    expect(tally(report).unanswered).toBe(tally(mended).unanswered);
    expect(tally(mended).info).toBe(0);
  });

  it('weighs no more in a draft because the settings weigh it at submission', () => {
    expect(of(papers('draft', 'warning'), 'evidence/paper-without-file').map(brief)).toEqual([
      [5, 11, 'info', undefined],
    ]);
    expect(of(papers('submission', 'warning'), 'evidence/paper-without-file').map(brief)).toEqual([
      [5, 11, 'warning', undefined],
    ]);
  });

  it('leaves a blank, and an entry that lacks an answer, still to write', () => {
    const own = of(papers('draft'), 'schema/unanswered').filter(({ at }) => at.file === 'evidence.yaml');
    expect(own.find(({ field }) => field === 'Status')).toMatchObject({ at: { line: 8, column: 5 }, unanswered: true });
    const half = check({ 'standards/data-minimisation.yaml': 'requests:\n  - id: stays\n' }, { rules, stage: 'draft' });
    expect(of(half, 'data-minimisation/request-not-limited').map(brief)).toEqual([[2, 5, 'info', true]]);
  });

  it('leaves a question open whose place is the question, though something stands there', () => {
    const report = check(
      {
        'application.yaml': 'title: A study\n',
        'standards/processing-activities.yaml': 'flows: [{id: one, direction: in}, {id: two, direction: in}]\n',
        'standards/patient-objections.yaml': 'answers: [{flows: [one], upheld: yes}]\n',
      },
      { rules, stage: 'draft' },
    );
    expect(of(report, 'patient-objections/flow-without-answer').map(brief)).toEqual([[1, 1, 'info', true]]);
  });
});
