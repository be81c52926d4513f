import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/reference/editions.ts';
import { PRODUCTS } from '../../src/reference/products.ts';
import { JUDGEMENTS_ON_USE } from '../../src/views/judgements-on-use.ts';
import { JUDGEMENTS_ON_DATA } from '../../src/views/judgements.ts';
import { runCli } from '../support/cli.ts';

async function explain(what: string, columns = 1000): Promise<string> {
  const { code, out, err } = await runCli(['explain', what], '/', { columns });
  expect({ what, code, err }).toEqual({ what, code: 0, err: '' });
  return out;
}

describe('dars explain of a rule', () => {
  it('shows a weak and a strong example, the Standards with edition, and the page with its address', async () => {
    const out = await explain('across/small-numbers-shown');
    expect(out).toMatch(/Weak, and found fault with:\n\n {4}data-minimisation:/);
    expect(out).toMatch(/Strong, and passed:\n\n {4}data-minimisation:/);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/Standards: 3 Data Minimisation, version 1\.0; .* \(edition 2026-05\)/);
    expect(words).toMatch(/Source: fact 5c-02: .* \(read in guidance\) .*https:\/\//);
  });

  it('of the engine shows examples too', async () => {
    expect(await explain('load/duplicate-key')).toContain('    title: A study\n    title: A study of hips');
  });
});

describe('dars explain of a Standard', () => {
  it.each(EDITIONS.at(-1)?.standards.map(({ slug }) => slug) ?? [])(
    'says what a good answer holds: %s',
    async (slug) => {
      const out = await explain(slug);
      const entry = EDITIONS.at(-1)?.standards.find((one) => one.slug === slug);
      expect(out).toContain('What a good answer holds:\n  ');
      expect(out).toContain(
        `Edition: 2026-05; version ${entry?.version ?? ''}, dated ${entry?.indexDate ?? ''} on the index`,
      );
      expect(out).toContain('Source: ');
    },
  );

  it('names what is needed, the faults that are looked for, and a weak and a strong example', async () => {
    const out = await explain('3c');
    expect(out).toContain('answers: Answers by flow (needed to submit)\n    Every flow of Processing Activities');
    expect(out).toMatch(/type1: Type 1 objections\n {4}Patients can tell/);
    expect(out).toContain(
      '  - A flow with no answer on patient objections (error)\n    patient-objections/flow-without-answer',
    );
    expect(out).toContain('Rules of other parts that read it:\n  across/notice-promises-opt-out');
    expect(out).toContain('Weak, and found fault with:');
    expect(out).toContain('Strong, and passed:');
    expect(out).toContain(
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/patient-objections',
    );
  });
});

describe('dars explain of a field', () => {
  it('says what form the answer has, and whether it is needed', async () => {
    const out = await explain('data-minimisation.requests.periods.from');
    expect(out).toContain('A good answer: a real day written year-month-day');
    expect(out).toContain('For example: 2015-04-01');
    expect(await explain('patient-objections.answers')).toContain('It is needed to submit.');
  });

  it('knows no field that objects have by themselves', async () => {
    expect((await runCli(['explain', 'constructor.name'], '/')).code).toBe(2);
  });
});

describe('dars explain of a product', () => {
  it.each(PRODUCTS.map(({ code }) => code))('has a source: %s', async (code) => {
    expect(await explain(code)).toMatch(/^Source: \S/m);
  });

  it('says what is known and how, what a request for it says, and the pages with their addresses', async () => {
    const out = await explain('hes admitted patient care');
    expect(out).toMatch(/^HES_APC {2}/);
    expect(out).toContain('1989-04-01 onwards [read, 2026-11]');
    expect(out).toContain('Hospital Episode Statistics, since September 2018 (hes-2018)');
    expect(out).toMatch(/A good request for it says:\n {2}- /);
    expect(out).toMatch(/Source: catalogue: Hospital Episode Statistics,\s+https:\/\/digital\.nhs\.uk\//);
    expect((await runCli(['products', 'HES_APC'], '/', { columns: 1000 })).out).toBe(out);
  });

  it('suggests the code for a slip', async () => {
    expect((await runCli(['explain', 'HES_ACP'], '/')).err).toContain('Did you mean “HES_APC”?');
  });
});

it('dars rules gives every example as data, in one shape', async () => {
  const { rules } = JSON.parse((await runCli(['rules', '--format', 'json'], '/')).out) as {
    rules: { id: string; by: string; examples?: { bad: string[]; good: string[] } }[];
  };
  const without = rules.filter(
    ({ by, examples }) => by !== 'engine' && !(examples?.bad.length && examples.good.length),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  expect(rules.find(({ id }) => id === 'load/duplicate-key')?.examples?.bad).toEqual([
    'title: A study\ntitle: A study of hips\n',
  ]);
});

describe('dars explain of a fact', () => {
  it('says what it is about, how it is known, where it was read, and what rests on it', async () => {
    const out = await explain('AGD-04');
    expect(out).toMatch(/^Fact AGD-04\n\nAbout: {2}audits: undeclared processors, /);
    expect(out).toContain('  - across/processor-contract-not-there-yet: ');
    expect(out).toContain('Source: fact AGD-04: audits');
    expect(await explain('agd-04')).toBe(out);
  });

  it('has every id that dars judge prints', async () => {
    const ids = new Set([...JUDGEMENTS_ON_DATA, ...JUDGEMENTS_ON_USE].map(({ fact }) => fact));
    expect(ids.size).toBeGreaterThan(10);
    for (const id of ids) expect(await explain(id)).toContain(`Fact ${id}\n`);
  });

  it('with an id that is not known names the nearest', async () => {
    const { code, err } = await runCli(['explain', 'AGD-44'], '/');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean “AGD-04”?')]);
  });
});
