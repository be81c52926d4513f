import type { Leak } from './leaks.ts';
import { LEAK_RULES } from './leak-rules.ts';
import { tablesOf, type Cell, type Table } from './tables.ts';

const NHS = /^(?:patient[ _-]?)?(?:nhs|chi)[ _-]?(?:no\.?|num|number)$/i;
const INSURANCE = /^(?:nino|ni[ _-]?(?:no\.?|number)|national[ _-]?insurance(?:[ _-]?(?:no\.?|number))?)$/i;
const BIRTH = /^(?:dob|d\.o\.b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?date)$/i;
const NAME = /^(?:(?:full|first|last|sur|fore|given|family|patient|participant)?[ _-]?name|forename|surname)$/i;
const MAIL = /^(?:(?:patient|participant|home|private)[ _-]?)?e-?mail(?:[ _-]?address)?$/i;
const PERSON = /^(?:patient|participant|subject)[ _-]?(?:id|no\.?|number|name)?$/i;

const DATE = /^(?:\d{4}[ ./-]\d{1,2}[ ./-]\d{1,2}|\d{1,2}[ ./-](?:\d{1,2}|[A-Za-z]{3,9})[ ./-]\d{2,4}|\d{8})\b/;

/** What is counted when a count is one of people, or of what happens to one person. */
const COUNTED =
  '(?:patients|people|persons|participants|individuals|women|men|children|babies|births|deaths|admissions|episodes|spells|attendances|cases|residents)';
const COUNT = new RegExp(
  `^(?:(?:number|no\\.?|n|count)[ _-]?(?:of[ _-])?${COUNTED}|${COUNTED}[ _-]?(?:n|count|number)?)$`,
  'i',
);
const BARE_COUNT = /^(?:n|counts?|freq|frequency)$/i;
const OUTPUT = /(?:output|result|table|figure|aggregat|tabulat|sample)/i;

/** What the tables of a file of evidence should not hold, going by the heads of their columns. */
export function tableLeaks(file: string, text: string): readonly Leak[] {
  return tablesOf(file, text).flatMap((table) => [...peopleIn(table), ...smallCountsIn(file, table)]);
}

function peopleIn({ head, rows }: Table): Leak[] {
  const all = (pattern: RegExp): readonly number[] =>
    head.flatMap((name, index) => (pattern.test(name) ? [index] : []));
  const [numbers, insurance, births, names, mails] = [all(NHS), all(INSURANCE), all(BIRTH), all(NAME), all(MAIL)];
  const ofPeople = numbers.length + births.length + all(PERSON).length > 0;
  const leaks: Leak[] = [];
  for (const { line, cells } of rows) {
    const add = (rule: Leak['rule'], columns: readonly number[], isOne: (text: string) => boolean): void => {
      for (const column of columns) {
        const cell = cells[column];
        if (cell !== undefined && isOne(cell.text)) leaks.push({ rule, line, ...spanOf(cell), sure: true });
      }
    };
    add(
      LEAK_RULES.nhsNumber,
      numbers,
      (value) => /^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(value) && !/^(\d)[ -]?(?:\1[ -]?){9}$/.test(value),
    );
    add(LEAK_RULES.nationalInsuranceNumber, insurance, (value) => /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/i.test(value));
    if (names.some((column) => /\p{L}/u.test(cells[column]?.text ?? ''))) {
      add(LEAK_RULES.dateOfBirth, births, (value) => DATE.test(value));
    }
    if (ofPeople)
      add(LEAK_RULES.patientEMail, mails, (value) => /^[^\s@]{1,100}@[^\s@]{1,100}\.[^\s@]{2,}$/.test(value));
  }
  return leaks;
}

function smallCountsIn(file: string, { head, rows }: Table): Leak[] {
  return head.flatMap((name, column) => {
    if (!(COUNT.test(name) || (BARE_COUNT.test(name) && OUTPUT.test(file)))) return [];
    const cells = rows.map(({ cells: row }) => row[column]?.text ?? '');
    // 1, 2, 3, … numbers the rows.
    if (cells.length > 1 && cells.every((text, index) => text === String(index + 1))) return [];
    return rows.flatMap(({ line, cells: row }): Leak[] => {
      const cell = row[column];
      return cell !== undefined && /^[1-4]$/.test(cell.text)
        ? [{ rule: LEAK_RULES.smallCount, line, ...spanOf(cell), sure: true }]
        : [];
    });
  });
}

function spanOf({ text, column }: Cell): Pick<Leak, 'column' | 'endColumn'> {
  return { column, endColumn: column + text.length };
}
