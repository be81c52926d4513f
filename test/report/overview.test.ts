import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { text } from '../../src/report/text.ts';
import { finding, FULL, options, report, spot, TAGS, TERM } from './sample.ts';

const AT = spot(TERM, '2026-03-31');

const found = (rule: string, severity: Severity, more: Partial<Finding> = {}): Finding =>
  finding(AT, { rule, severity, ...more });

const app = (application: string, findings: readonly Finding[]): Report => report({ application, findings });

/** What is printed of all applications together. */
function closing(reports: readonly Report[], width = 80): string {
  const shown = text(reports, options({ width }));
  return shown.slice(shown.indexOf('── All applications together'));
}

describe('the overview of several applications', () => {
  it('counts findings by rule and weight, gravest and commonest first, and names folders with errors', () => {
    const reports = [
      app('a', [found('area/rare', 'warning')]),
      app('b', [
        ...Array.from({ length: 1200 }, () => found('area/often', 'warning')),
        found('area/fault', 'error'),
        found('area/hint', 'info'),
      ]),
      app('c', [found('area/often', 'warning'), found('area/fault', 'error'), found('area/fault', 'error')]),
      app('d', [found('area/fault', 'info')]),
    ];
    expect(closing(reports)).toMatchInlineSnapshot(`
      "── All applications together ───────────────────────────────────────────────────

      Findings by rule, and in how many applications
        error        3 in 2  area/fault
        warning  1,201 in 2  area/often
        warning      1 in 1  area/rare
        note         1 in 1  area/fault
        note         1 in 1  area/hint
        dars explain <rule> says what a rule means and what to do.

      Applications with errors (2 of 4)
        2  c
        1  b

      4 applications: 3 errors, 1,202 warnings, 2 notes.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('counts neither what is waived or in a baseline, nor what a draft has still to answer', () => {
    const open = found('area/open', 'info', { unanswered: true });
    const reports = [
      app('a', [found('area/waived', 'error', { waived: { reason: 'Agreed.', from: 'a:1' } }), open]),
      app('b', [found('area/known', 'error', { inBaseline: true })]),
    ];
    const shown = closing(reports);
    expect(shown).not.toContain('Findings by rule');
    expect(shown).not.toContain('with errors');
    const unanswered = { ...open, severity: 'error' as const };
    expect(closing([app('a', [unanswered]), app('b', [])])).toContain('  error  1 in 1  area/open\n');
  });

  it('is cut after twenty rules and twenty folders, and says what is left', () => {
    const number = (at: number): string => String(at).padStart(2, '0');
    const reports = Array.from({ length: 23 }, (_, at) =>
      app(`app-${number(at)}`, [
        ...Array.from({ length: 23 }, (__, rule) => found(`area/rule-${number(rule)}`, 'error')),
        ...(at === 22 ? [found('area/rule-22', 'error')] : []),
      ]),
    );
    const shown = closing(reports);
    expect(shown.match(/ area\/rule-\d+$/gm)?.slice(0, 3)).toEqual([' area/rule-22', ' area/rule-00', ' area/rule-01']);
    expect(shown.match(/ area\/rule-\d+$/gm)).toHaveLength(20);
    expect(shown).toContain('\n  and 3 more rules, with 69 findings\n');
    expect(shown).toContain('Applications with errors (23 of 23)\n  24  app-22\n  23  app-00\n  23  app-01\n');
    expect(shown).toContain('\n  23  app-18\n  and 3 more applications\n');
  });

  it('keeps to the width: the name of a rule that does not fit stands below, whole', () => {
    const long = 'term-of-data-sharing-agreement/long-for-commerce-or-sub-licences';
    const reports = [app('a', [found(long, 'warning')]), app('b', [found('area/fault', 'warning')])];
    const shown = closing(reports);
    expect(shown).toContain(`\n  warning  1 in 1\n    ${long}\n`);
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says the same with colours and without', () => {
    const reports = [FULL, app('b', [found('area/fault', 'error'), found('area/hint', 'info')])];
    const coloured = text(reports, options({ colour: TAGS }));
    expect(coloured).toContain('  <red>error</red>');
    expect(stripVTControlCharacters(coloured.replaceAll(/<\/?[a-z]+>(?! says)/g, ''))).toBe(text(reports, options()));
  });

  it('lets nothing hostile through', () => {
    const shown = closing([app('a\u001B[2Jb', [found('area/\u001B[31mfault', 'error')]), app('b', [])]);
    expect(shown).not.toContain('\u001B');
    expect(shown).toContain('Applications with errors (1 of 2)');
  });

  it('is not printed of one application, nor when asked to be quiet', () => {
    const one = app('a', [found('area/fault', 'error')]);
    expect(text([one], options())).not.toContain('Findings by rule');
    expect(text([one, one], options({ quiet: true }))).not.toContain('Findings by rule');
  });
});

describe('the summary alone', () => {
  it('has no finding and no application on its own', () => {
    const reports = [app('a', [found('area/fault', 'error')]), FULL];
    expect(text(reports, options({ summary: true }))).toMatchInlineSnapshot(`
      "Findings by rule, and in how many applications
        error    2 in 1  term-of-data-sharing-agreement/end-before-start
        error    1 in 1  area/fault
        warning  1 in 1  data-minimisation/period-open
        dars explain <rule> says what a rule means and what to do.

      Applications with errors (2 of 2)
        2  hip-outcomes
        1  a

      2 applications: 3 errors, 1 warning, 11 still to write, 1 waived.
      27 checks: 20 passed, 2 failed, 1 not applicable, 2 could not run, 1 for a
      person, 1 waived.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('can be had of one application', () => {
    expect(text([FULL], options({ summary: true }))).toMatchInlineSnapshot(`
      "Findings by rule
        error    2  term-of-data-sharing-agreement/end-before-start
        warning  1  data-minimisation/period-open
        dars explain <rule> says what a rule means and what to do.

      2 errors, 1 warning, 11 still to write, 1 waived.
      27 checks: 20 passed, 2 failed, 1 not applicable, 2 could not run, 1 for a
      person, 1 waived.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });
});
