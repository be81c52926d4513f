import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProfile } from '../../src/core/profile.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { AGREEMENT_COLUMNS, DATASET_COLUMNS } from '../../src/reference/register-labels.ts';
import { plain } from '../../src/register/sheets.ts';
import { PROSE_PLACES } from '../../src/register/import-agreement.ts';
import { PROSE_COLUMNS } from '../../src/register/record.ts';
import { readSheets } from '../../src/register/read-register.ts';
import { entryTexts } from '../../src/render/entry-text.ts';
import { registerEntry } from '../../src/views/register-entry.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { ABSENT, present, statements, type Statement } from './register-file.ts';
import { filesOf, importAll, readEdition } from './register-import.ts';

const PAGE = new URL('../../docs/register-import.md', import.meta.url);
/** Writes the tables of the page anew: `DARS_WRITE=1 npx vitest run test/real/register-import.test.ts`. */
const writes = process.env['DARS_WRITE'] !== undefined;

/** Columns of prose under the names of the plain copies, which another program read from the workbook. */
const COPY: Readonly<Record<(typeof PROSE_COLUMNS)[number], keyof Statement>> = {
  'Objective for Processing': 'objective',
  'Processing Activities': 'processing_activities',
  'Expected Output': 'expected_output',
  'Expected Measurable Benefits': 'expected_measurable_benefits',
  'Yielded Benefits': 'yielded_benefits',
};

describe.skipIf(!present)(`the register of February 2021, imported${ABSENT}`, async () => {
  const imported = present ? importAll(await readEdition('workbook')) : [];
  const applications: readonly Application[] = imported.map((one) => applicationOf(filesOf(one), '2021-02-28'));

  it('has 585 agreements, each under its own reference', () => {
    expect(imported).toHaveLength(585);
    expect(new Set(imported.map(({ reference }) => reference)).size).toBe(585);
  });

  it('has every character of prose, where its Standard keeps it', () => {
    const texts = new Map(statements().map((statement) => [statement.reference.trim(), statement]));
    let characters = 0;
    const lost = applications.flatMap((app, index) => {
      const statement = texts.get(imported[index]?.reference ?? '');
      return PROSE_COLUMNS.flatMap((column) => {
        const [document, field] = PROSE_PLACES[column];
        const kept = (app.get(document) as Readonly<Record<string, unknown>> | undefined)?.[field] ?? '';
        // The program that made the copies left the one carriage return as the workbook writes it.
        const text = (statement?.[COPY[column]] ?? '').replaceAll(/_x000D_\n?/g, '\n');
        characters += text.length;
        return text.trim() === '' || kept === text ? [] : [`${imported[index]?.reference} ${column}`];
      });
    });
    expect(lost).toEqual([]);
    expect(characters).toBeGreaterThan(8_000_000);
  });

  it('has every coded cell as an answer, as it was printed, or among the leftovers', () => {
    const lost = imported.flatMap(({ record, documents, leftovers }) => {
      const kept = plain(JSON.stringify([documents, leftovers]));
      const cells = record.datasets.flatMap((dataset) => [
        dataset.confidentiality,
        dataset.optOuts,
        dataset.typeOfData,
      ]);
      return [record.reference, record.applicant, record.applicantType, ...cells]
        .filter((cell) => !kept.includes(plain(cell)))
        .map((cell) => `${record.reference}: ${cell}`);
    });
    expect(lost).toEqual([]);
  });

  it('is the same when it is read from the plain copies', async () => {
    const copies = importAll(await readEdition('copies'));
    const known = new Map(copies.map((one) => [one.reference, one.documents]));
    expect(copies).toHaveLength(585);
    expect(
      imported
        .filter(({ reference, documents }) => JSON.stringify(known.get(reference)) !== JSON.stringify(documents))
        .map(({ reference }) => reference),
    ).toEqual([]);
  });

  it('says which texts were cut, which references are unusual and which agreement has other versions', () => {
    const saying = (words: RegExp) =>
      imported.filter(({ remarks }) => remarks.some((remark) => words.test(remark))).map(({ reference }) => reference);
    expect(saying(/end is probably missing/)).toEqual(
      statements()
        .filter(
          (one) => (one as Statement & { truncated_at_excel_limit: string[] }).truncated_at_excel_limit.length > 0,
        )
        .map(({ reference }) => reference),
    );
    expect(saying(/not of the usual pattern/)).toHaveLength(7);
    expect(saying(/another version/)).toHaveLength(6);
  });

  it('gives the same rows when it is exported and imported again', () => {
    const differing = applications.filter((app) => {
      const first = sheetsOf(app);
      const [record] = readSheets(first)?.agreements ?? [];
      const [back] =
        record === undefined ? [] : importAll({ layout: 'present', agreements: [record], lacking: [], remarks: [] });
      const again = back === undefined ? [] : sheetsOf(applicationOf(filesOf(back), '2021-02-28'));
      return JSON.stringify(again) !== JSON.stringify(first);
    });
    expect(differing.map((app) => app.get('application')?.reference)).toEqual([]);
  }, 120_000);

  it('fares as docs/register-import.md says', () => {
    const page = readFileSync(PAGE, 'utf8');
    const tables = new Map([
      ['rules', rulesTable(applications)],
      ['proposals', proposalsTable()],
      ['leftovers', leftoversTable()],
    ]);
    const made = [...tables].reduce((text, [name, table]) => text.replace(between(name), `$1\n${table}\n$2`), page);
    if (writes) writeFileSync(PAGE, made);
    else expect(page).toBe(made);
  }, 300_000);

  function proposalsTable(): string {
    const rows = counted(
      imported.flatMap(({ proposals, reference }) =>
        proposals.map(
          ({ document, path }) =>
            [
              `${document}: ${path.map((step) => (typeof step === 'number' ? '…' : step)).join('.')}`,
              reference,
            ] as const,
        ),
      ),
    );
    return table(['answer', 'agreements', 'times'], rows);
  }

  function leftoversTable(): string {
    const rows = counted(
      imported.flatMap(({ leftovers, reference }) =>
        leftovers.map(
          ({ column, why }) =>
            [
              `${column}: ${why.replace(/ \(dataset .*\)$/, '').replace(/the draft has two, .*, for/, 'the draft has two, for')}`,
              reference,
            ] as const,
        ),
      ),
    );
    return table(['leftover', 'agreements', 'times'], rows);
  }
});

function sheetsOf(app: Application) {
  const text = entryTexts(app, FIELD_TREES);
  const { agreement, datasets } = registerEntry(app);
  return [
    { name: 'Agreements', rows: [AGREEMENT_COLUMNS.value, agreement.map(({ cell }) => text(cell))] },
    { name: 'Datasets', rows: [DATASET_COLUMNS.value, ...datasets.map((row) => row.map(({ cell }) => text(cell)))] },
  ];
}

/** How many agreements each rule fires on, and how often, as the findings weigh in a published record. */
function rulesTable(applications: readonly Application[]): string {
  const found = applications.flatMap((app, index) => {
    const { findings } = checkWith(app, { stage: 'draft' });
    const broken = findings.filter(({ rule, severity }) => severity === 'error' && /^(?:schema|load)\//.test(rule));
    expect(broken.map(({ message }) => message)).toEqual([]);
    return inProfile(findings, 'register').map(
      ({ rule, severity }) => [`${rule} | ${severity}`, String(index)] as const,
    );
  });
  return table(['rule', 'severity', 'agreements', 'findings'], counted(found));
}

function counted(pairs: readonly (readonly [what: string, agreement: string])[]): readonly string[][] {
  const known = new Map<string, { agreements: Set<string>; times: number }>();
  for (const [what, agreement] of pairs) {
    const one = known.get(what) ?? { agreements: new Set(), times: 0 };
    one.agreements.add(agreement);
    known.set(what, { ...one, times: one.times + 1 });
  }
  return [...known]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, { agreements, times }]) => [what, String(agreements.size), String(times)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const marks = head.map((title) => (/^(?:agreements|times|findings)$/.test(title) ? '---:' : '---'));
  return [head, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What stands between the marks of a table in the page. */
function between(name: string): RegExp {
  return new RegExp(`(<!-- ${name} -->)\\n[^]*?\\n(<!-- /${name} -->)`);
}
