import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '../../src/reference/disclosure.ts';
import { ELSEWHERE, findProduct, namesOf, NOT_PRODUCTS, productOf, PRODUCTS } from '../../src/reference/products.ts';

const schema = readFileSync(new URL('../../schemas/data-minimisation.schema.json', import.meta.url), 'utf8');
const definitions = (JSON.parse(schema) as { definitions: Record<string, { enum?: string[]; pattern?: string }> })
  .definitions;
const common = JSON.parse(readFileSync(new URL('../../schemas/common.schema.json', import.meta.url), 'utf8')) as {
  definitions: { level: { enum: string[] } };
};

describe('the catalogue of products', () => {
  it('has codes that the schema accepts, each once', () => {
    const pattern = new RegExp(definitions['productCode']?.pattern ?? 'no pattern');
    expect(PRODUCTS.filter((product) => !pattern.test(product.code))).toEqual([]);
    expect(new Set(PRODUCTS.map((product) => product.code)).size).toBe(PRODUCTS.length);
  });

  it('has what common applications ask for', () => {
    const codes =
      'HES_APC HES_OP HES_AE HES_CC ECDS DEATHS BIRTHS SHMI GPWF MHSDS CSDS NDRS_CR GDPPR PCM DID MSDS CV_SGSS CV_VACC DEMOG PLUS MRIS';
    expect(codes.split(' ').filter((code) => productOf(code) === undefined)).toEqual([]);
  });

  it.each(PRODUCTS.flatMap((product) => namesOf(product).map((name) => [name, product.code])))(
    'finds %s as %s',
    (name, code) => {
      expect(findProduct(name)?.code).toBe(code);
    },
  );

  it.each([
    ['hes-apc', 'HES_APC'],
    ['HES APC', 'HES_APC'],
    ['  hes apc ', 'HES_APC'],
    ['Hospital Episode Statistics Admitted Patient Care (HES APC)', 'HES_APC'],
    ['Hospital Episode Statistics – Admitted Patient Care', 'HES_APC'],
    ['hospital episode statistics admitted patient care', 'HES_APC'],
    ['HES A&E', 'HES_AE'],
    ['HES A and E', 'HES_AE'],
    ['Emergency Care Dataset', 'ECDS'],
    ['ECDS (Emergency Care Data Set)', 'ECDS'],
    ['Community Services Data Set', 'CSDS'],
    ['Civil Registration – Deaths', 'DEATHS'],
    ['Civil Registration - Deaths', 'DEATHS'],
    ['Mental Health Services Dataset (MHSDS)', 'MHSDS'],
    ['MHSDS', 'MHSDS'],
    ['DIDs', 'DID'],
    ['Diagnostic Imaging Dataset (DID)', 'DID'],
    ['Medicines dispensed in primary care', 'PCM'],
    ['Medicines dispensed in Primary Care (NHSBSA data)', 'PCM'],
    ['Patient Reported Outcome Measures (Linkable to HES)', 'PROMS'],
    ['Adult Social Care (client level)', 'ASC_CLD'],
    ['Adult Social Care (something else)', undefined],
    ['Civil Registration (Deaths)', 'DEATHS'],
    ['NHS workforce statistics', undefined],
    ['', undefined],
    ['(', undefined],
    ['constructor', undefined],
  ])('reads “%s” as %s', (text, code) => {
    expect(findProduct(text)?.code).toBe(code);
  });

  it('does not list what was not found as a product', () => {
    expect(
      NOT_PRODUCTS.flatMap((entry) => [entry.name, ...entry.aliases]).filter((name) => findProduct(name) !== undefined),
    ).toEqual([]);
  });

  it('sends commissioners and own-trust users elsewhere', () => {
    expect(ELSEWHERE.map((entry) => entry.go)).toContain('Data Services for Commissioners');
    expect(productOf('SUS')?.elsewhere).toHaveLength(1);
    expect(productOf('SHMI')?.elsewhere[0]?.value).toMatch(/extract service/);
    expect(productOf('MINAP')?.limits).toMatchObject([{ kind: 'committee-first' }]);
  });

  it.each(PRODUCTS.map((product) => [product.code, product] as const))(
    '%s speaks the words of the schemas',
    (_, product) => {
      expect(definitions['subjects']?.enum).toEqual(expect.arrayContaining([...product.subjects.value]));
      expect(common.definitions.level.enum).toEqual(expect.arrayContaining([...(product.levels?.value ?? [])]));
      for (const { routes } of product.access) for (const route of routes) expect(schema).toContain(`"${route}"`);
      const rule = product.disclosure?.value ?? 'to-be-confirmed';
      expect(['to-be-confirmed', ...DISCLOSURE_RULES.map((entry) => entry.id)]).toContain(rule);
    },
  );

  it('has periods that begin before they end', () => {
    for (const { periods } of PRODUCTS) {
      for (const { first, last } of periods) {
        for (const day of [first, last]) expect(day ?? '2000').toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
        if (first !== undefined && last !== undefined) expect(first < last).toBe(true);
      }
    }
  });

  const register = new URL('../../../shared/data/register-2021-02/releases.csv', import.meta.url);
  const absent = existsSync(register) ? '' : ' (skipped: the register of February 2021 is not on this machine)';
  it.skipIf(absent !== '')(`counts the register’s rows as they are${absent}`, () => {
    const rows = readFileSync(register, 'utf8').split('\n').slice(1).map(cellsOf);
    for (const product of PRODUCTS) {
      const own = rows.filter(([, , dataset = '']) => namesOf(product).includes(dataset));
      const counted = {
        rows: own.length,
        identifiable: own.filter((row) => row[3] === 'Identifiable').length,
        sensitive: own.filter((row) => row[4] === 'Sensitive').length,
        objectionsUpheld: own.filter((row) => row[8]?.startsWith('Yes')).length,
      };
      const {
        source: _s,
        status: _t,
        asOf: _a,
        value,
      } = product.register2021 ?? { source: '', status: '', asOf: '', value: undefined };
      expect(own.length === 0 ? undefined : counted, product.code).toEqual(value);
    }
  });
});

/** The cells of a line of CSV. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').trim(),
  );
}
