import { expect } from 'vitest';
import { parse } from 'yaml';
import { fileOf, type Application } from '../../src/core/workspace.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';

/** Loads documents written as one YAML map, and holds them to the point: nothing wrong in a draft, nothing open in these parts at submission. */
export function hasRoom(documents: string, ...parts: readonly string[]): Application {
  const app = applicationOf(filesOf(documents));
  const errors = checkWith(app, { stage: 'draft' }).findings.filter(
    ({ rule, severity }) => severity === 'error' && /^(?:schema|load)\//.test(rule),
  );
  expect(errors.map(({ message }) => message)).toEqual([]);
  const open = checkWith(app, { stage: 'submission' }).findings.filter((finding) => finding.unanswered === true);
  for (const part of parts) {
    const [document = '', key = ''] = part.split(': ');
    const own = open.filter(({ at }) => at.file === fileOf(document) && (at.path[0] === key || at.path.length === 0));
    expect(
      own.map(({ at, message }) => `${at.path.join('.')} ${message}`),
      part,
    ).toEqual([]);
    expect(app.documents.has(document as never), part).toBe(true);
  }
  return app;
}

/** Findings of one rule, at submission. */
export function foundBy(app: Application, rule: string): string[] {
  return checkWith(app, { stage: 'submission' })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

/** A request with every question answered, as flow-style YAML; `more` goes before and wins. */
export function request(id: string, more = ''): string {
  const answers: Record<string, unknown> = {
    id,
    product: 'HES_APC',
    level: 'pseudonymised',
    sensitivity: 'non-sensitive',
    subjects: ['patients'],
    cohorts: ['people'],
    access: 'sde',
    frequency: 'one-off',
    legalBases: ['s261-2-a'],
    periods: [{ kind: 'range', from: '2015-04-01', to: '2026-03-31', reason: 'Care changed in these years.' }],
    fields: { choice: 'chosen', chosen: ['ADMIDATE'], reason: 'The date of the operation.' },
    neededBecause: 'It holds the operations.',
    lessIntrusive: 'Totals cannot show what follows in one person.',
    ...(parse(`{${more}}`) as Record<string, unknown>),
  };
  return JSON.stringify(answers);
}

/** A cohort with every question answered. */
export function cohort(id: string, more = ''): string {
  const answers: Record<string, unknown> = {
    id,
    name: `The ${id}`,
    role: 'case',
    source: 'built-by-nhs-england',
    subjects: 'patients',
    agreedBy: 'none',
    anyOf: [{ allOf: [{ kind: 'procedure', value: 'A hip operation', codes: ['W37'] }] }],
    size: { count: 1000, basis: 'exact' },
    under16: false,
    ...(parse(`{${more}}`) as Record<string, unknown>),
  };
  return JSON.stringify(answers);
}
