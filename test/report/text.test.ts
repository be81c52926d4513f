import { describe, expect, it } from 'vitest';
import { text } from '../../src/report/text.ts';
import { DATA, FILES, finding, FULL, options, related, report, spot, TAGS, TERM } from './sample.ts';

const PASSED = Array.from({ length: 3 }, (_, at) => ({ rule: `area/rule-${at}`, outcome: 'passed' as const }));
const ONE = finding(spot(TERM, '2026-03-31'), {
  rule: 'term/end-before-start',
  message: 'The end is before the start.',
});

describe('the text report', () => {
  it('shows one of everything at 80 columns', () => {
    expect(text([FULL], options())).toMatchInlineSnapshot(`
      "standards/data-minimisation.yaml:4:11  warning  data-minimisation/period-open
        The period of “hes-apc” has a start (2010-04-01) but no end.

          3 │     product: HES Admitted Patient Care
          4 │     from: 2010-04-01
            │           ^^^^^^^^^^
          5 │     level: identifiable

        Field: Datasets › Period
        Why:   A custodian releases the years that the purpose needs. A period without
               an end asks for all years to come.
        Fix:   Add \`to:\` with the last day that you need, or \`ongoing: true\` and the
               reason.

      standards/term-of-data-sharing-agreement.yaml:4:10  error
        term-of-data-sharing-agreement/end-before-start
        The agreement ends on 2026-03-31, before it starts on 2027-04-01.

          3 │ startDate: 2027-04-01
          4 │ endDate: 2026-03-31
            │          ^^^^^^^^^^
          5 │ retention:

        See: standards/term-of-data-sharing-agreement.yaml:3:12: the start is here

        Field: End date
        Why:   NHS England dates each agreement from the start it agrees; an end
               before it cannot be put in a contract.
        Fix:   Correct whichever of the two dates is wrong.

      standards/term-of-data-sharing-agreement.yaml:7:11  error
        term-of-data-sharing-agreement/end-before-start
        The reason for keeping the data speaks of another period than the agreement.

          6 │   months: 240
          7 │   reason: |
            │           ^ … to line 9
          8 │     The trial follows its participants for twenty years.

        Field: Reason for the retention period
        Fix:   Correct whichever is wrong.

      Still to write (11): line and field
        standards/data-minimisation.yaml
          7 Cohort · 8 Data already held · 9 Sensitivity · 10 Limits · 11 Reason for
          the access method · 12 Legal basis · 13 Years · 14 Frequency · and 2 more
          (dars status lists them)
        standards/term-of-data-sharing-agreement.yaml
          10 Destruction

      Waived (1)
        standards/data-minimisation.yaml:5:12  data-minimisation/level-not-argued
          Linkage is done by the trial unit, see protocol section 4.
          (standards/data-minimisation.yaml:4)

      For a person to judge (1)
        - Would a member of the public agree that the benefit outweighs the commercial
          gain of the manufacturer?

      Could not run (2)
        - 2 checks: standards/data-processors.yaml could not be read
          across/processor-not-listed, across/processor-outside-territory

      2 errors, 1 warning, 11 still to write, 1 waived.
      27 checks: 20 passed, 2 failed, 1 not applicable, 2 could not run, 1 for a
      person, 1 waived.
      Checked hip-outcomes (“Outcomes after hip replacement”): 3 files, edition
      2026-05, as a draft, as of 2026-11-23.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('shows one of everything at 40 columns', () => {
    expect(text([FULL], options({ width: 40 }))).toMatchInlineSnapshot(`
      "standards/data-minimisation.yaml:4:11
        warning  data-minimisation/period-open
        The period of “hes-apc” has a start
        (2010-04-01) but no end.

          3 │     product: HES Admitted Patie…
          4 │     from: 2010-04-01
            │           ^^^^^^^^^^
          5 │     level: identifiable

        Field: Datasets › Period
        Why:   A custodian releases the years
               that the purpose needs. A
               period without an end asks for
               all years to come.
        Fix:   Add \`to:\` with the last day
               that you need, or \`ongoing:
               true\` and the reason.

      standards/term-of-data-sharing-agreement.yaml:4:10
        error
        term-of-data-sharing-agreement/end-before-start
        The agreement ends on 2026-03-31,
        before it starts on 2027-04-01.

          3 │ startDate: 2027-04-01
          4 │ endDate: 2026-03-31
            │          ^^^^^^^^^^
          5 │ retention:

        See: standards/term-of-data-sharing-agreement.yaml:3:12:
             the start is here

        Field: End date
        Why:   NHS England dates each
               agreement from the start it
               agrees; an end before it cannot
               be put in a contract.
        Fix:   Correct whichever of the two
               dates is wrong.

      standards/term-of-data-sharing-agreement.yaml:7:11
        error
        term-of-data-sharing-agreement/end-before-start
        The reason for keeping the data speaks
        of another period than the agreement.

          6 │   months: 240
          7 │   reason: |
            │           ^ … to line 9
          8 │     The trial follows its parti…

        Field: Reason for the retention period
        Fix:   Correct whichever is wrong.

      Still to write (11): line and field
        standards/data-minimisation.yaml
          7 Cohort · 8 Data already held ·
          9 Sensitivity · 10 Limits ·
          11 Reason for the access method ·
          12 Legal basis · 13 Years ·
          14 Frequency · and 2 more (dars
          status lists them)
        standards/term-of-data-sharing-agreement.yaml
          10 Destruction

      Waived (1)
        standards/data-minimisation.yaml:5:12
          data-minimisation/level-not-argued
          Linkage is done by the trial unit,
          see protocol section 4.
          (standards/data-minimisation.yaml:4)

      For a person to judge (1)
        - Would a member of the public agree
          that the benefit outweighs the
          commercial gain of the manufacturer?

      Could not run (2)
        - 2 checks:
          standards/data-processors.yaml could
          not be read
          across/processor-not-listed,
          across/processor-outside-territory

      2 errors, 1 warning, 11 still to write,
      1 waived.
      27 checks: 20 passed, 2 failed, 1 not
      applicable, 2 could not run, 1 for a
      person, 1 waived.
      Checked hip-outcomes (“Outcomes after
      hip replacement”): 3 files, edition
      2026-05, as a draft, as of 2026-11-23.

      dars is not an NHS England product, and
      a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('keeps its prose within the width, but for names that must stay whole', () => {
    for (const width of [40, 60, 80, 200]) {
      for (const line of text([FULL], options({ width })).split('\n')) {
        if (!line.trim().includes(' ') || /^\S*:\d+:\d+|^ {2}See: /.test(line)) continue;
        expect(line.length, line).toBeLessThanOrEqual(Math.min(width, 110));
      }
    }
  });

  it('is short and friendly when nothing is wrong', () => {
    expect(text([report({ title: 'Outcomes after hip replacement', outcomes: PASSED })], options()))
      .toMatchInlineSnapshot(`
      "No fault found.
      3 checks: 3 passed.
      Checked hip-outcomes (“Outcomes after hip replacement”): 3 files, edition
      2026-05, as a draft, as of 2026-11-23.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('does not call a run clean that checked nothing, or not everything', () => {
    expect(text([report({ files: [] })], options())).toMatchInlineSnapshot(`
      "Nothing was checked: no file was read.
      No checks ran.
      Checked hip-outcomes: 0 files, edition 2026-05, as a draft, as of 2026-11-23.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
    const broken = { rule: 'area/reader', outcome: 'could-not-run' as const };
    expect(text([report({ stage: 'submission', outcomes: [...PASSED, broken] })], options())).toMatchInlineSnapshot(`
      "Could not run (1)
        - 1 check: no reason was given
          area/reader

      No fault found by the checks that could run.
      4 checks: 3 passed, 1 could not run.
      Checked hip-outcomes: 3 files, edition 2026-05, for submission, as of
      2026-11-23.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('gives only findings and one line when asked to be quiet', () => {
    expect(
      text([{ ...FULL, findings: [ONE, ...FULL.findings.filter((one) => one.unanswered)] }], options({ quiet: true })),
    ).toMatchInlineSnapshot(`
      "standards/term-of-data-sharing-agreement.yaml:4:10  error  term/end-before-start
        The end is before the start.

          3 │ startDate: 2027-04-01
          4 │ endDate: 2026-03-31
            │          ^^^^^^^^^^
          5 │ retention:

        Why:   It matters.
        Fix:   Put it right.

      1 error, 11 still to write (27 checks)
      "
    `);
    expect(text([report({ outcomes: PASSED })], options({ quiet: true }))).toBe('No fault found (3 checks)\n');
  });

  it('says why once for each rule and file, and leaves out what has no words', () => {
    const other = finding(spot(DATA, 'hes-apc'), { rule: 'term/end-before-start', why: '', fix: '' });
    const shown = text([report({ findings: [other, ONE, ONE] })], options());
    expect(shown.match(/Why:/g)).toHaveLength(1);
    expect(shown.match(/Fix:/g)).toHaveLength(2);
  });

  it('draws related places that lie elsewhere, three of them, and counts those beyond eight', () => {
    const places = Array.from({ length: 10 }, (_, at) => related(spot(DATA, 'hes-apc'), `place ${at}`));
    const shown = text([report({ findings: [{ ...ONE, related: places }] })], options());
    expect(shown.slice(shown.indexOf('  See:'), shown.indexOf('  Why:'))).toMatchInlineSnapshot(`
      "  See: standards/data-minimisation.yaml:2:9: place 0
          2 │   - id: hes-apc
            │         ^^^^^^^
        See: standards/data-minimisation.yaml:2:9: place 1
          2 │   - id: hes-apc
            │         ^^^^^^^
        See: standards/data-minimisation.yaml:2:9: place 2
          2 │   - id: hes-apc
            │         ^^^^^^^
        See: standards/data-minimisation.yaml:2:9: place 3
        See: standards/data-minimisation.yaml:2:9: place 4
        See: standards/data-minimisation.yaml:2:9: place 5
        See: standards/data-minimisation.yaml:2:9: place 6
        See: standards/data-minimisation.yaml:2:9: place 7
        See: 2 more places

      "
    `);
  });

  it('limits questions and the rules that could not run', () => {
    const many = report({
      questions: Array.from({ length: 10 }, (_, at) => ({
        rule: 'area/question',
        question: `Question ${at}?`,
        why: '',
      })),
      outcomes: Array.from({ length: 1204 }, (_, at) => ({
        rule: `area/rule-${at}`,
        outcome: 'could-not-run' as const,
        reason: 'evidence.yaml could not be read',
      })),
    });
    expect(text([many], options())).toMatchInlineSnapshot(`
      "For a person to judge (10)
        - Question 0?
        - Question 1?
        - Question 2?
        - Question 3?
        - Question 4?
        - Question 5?
        - Question 6?
        - Question 7?
        and 2 more

      Could not run (1,204)
        - 1,204 checks: evidence.yaml could not be read
          area/rule-0, area/rule-1, area/rule-2, area/rule-3, and 1,200 more

      No fault found by the checks that could run.
      1,204 checks: 1,204 could not run.
      Checked hip-outcomes: 3 files, edition 2026-05, as a draft, as of 2026-11-23.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
  });

  it('does without frames where there is no source', () => {
    expect(text([report({ findings: [ONE] })], options({ sources: () => undefined }))).not.toContain('│');
    expect(
      text([report({ findings: [{ ...ONE, at: { ...ONE.at, line: 1 } }] })], options({ sources: () => '\n\n' })),
    ).not.toContain('│');
  });

  it('lists an answer that a submission lacks as the error it is', () => {
    const missing = finding(spot(TERM, 'destruction'), { unanswered: true, message: '“Destruction” is not answered.' });
    const shown = text([report({ stage: 'submission', findings: [missing] })], options());
    expect(shown).toContain('destruction:');
    expect(shown).not.toContain('Still to write');
    expect(shown).toContain('1 error.');
  });

  it('heads each of several applications and closes with all of them', () => {
    const second = report({ application: 'second', outcomes: PASSED });
    expect(text([report({ findings: [ONE] }), second], options())).toMatchInlineSnapshot(`
      "── hip-outcomes ────────────────────────────────────────────────────────────────

      hip-outcomes/standards/term-of-data-sharing-agreement.yaml:4:10  error
        term/end-before-start
        The end is before the start.

          3 │ startDate: 2027-04-01
          4 │ endDate: 2026-03-31
            │          ^^^^^^^^^^
          5 │ retention:

        Why:   It matters.
        Fix:   Put it right.

      1 error.
      No checks ran.
      Checked hip-outcomes: 3 files, edition 2026-05, as a draft, as of 2026-11-23.

      ── second ──────────────────────────────────────────────────────────────────────

      No fault found.
      3 checks: 3 passed.
      Checked second: 3 files, edition 2026-05, as a draft, as of 2026-11-23.

      ── All applications together ───────────────────────────────────────────────────

      Findings by rule, and in how many applications
        error  1 in 1  term/end-before-start
        dars explain <rule> says what a rule means and what to do.

      Applications with errors (1 of 2)
        1  hip-outcomes

      2 applications: 1 error.

      dars is not an NHS England product, and a clean run is not an approval: NHS
      England decides.
      "
    `);
    expect(text([report(), second], options({ quiet: true }))).toBe('2 applications: no fault found (3 checks)\n');
  });

  it('asks for the source with the report, and names files as it is told', () => {
    const twins = [report({ findings: [ONE] }), report({ findings: [ONE], title: 'twin' })];
    const shown = text(
      twins,
      options({
        sources: (_, of) => (of === twins[1] ? 'a\nb\nc\nthe other text\n' : FILES[TERM]),
        fileName: (file, of) => `apps/${of === twins[1] ? 'b' : 'a'}/${file}`,
      }),
    );
    expect(shown).toContain(`apps/a/${TERM}:4:10  error`);
    expect(shown).toContain(`apps/b/${TERM}:4:10  error`);
    expect(shown).toContain('4 │ the other text');
  });

  it('colours words and marks, and says everything without colour too', () => {
    const shown = text([report({ findings: [ONE], outcomes: PASSED })], options({ colour: TAGS }));
    expect(shown).toMatchInlineSnapshot(`
      "<bold>standards/term-of-data-sharing-agreement.yaml:4:10</bold>  <bold><red>error</red></bold>  <dim>term/end-before-start</dim>
        The end is before the start.

        <dim>  3 │</dim> <dim>startDate: 2027-04-01</dim>
        <dim>  4 │</dim> endDate: 2026-03-31
        <dim>    │</dim>          <red>^^^^^^^^^^</red>
        <dim>  5 │</dim> <dim>retention:</dim>

      <dim>  Why:   </dim>It matters.
      <dim>  Fix:   </dim>Put it right.

      <bold><red>1 error.</red></bold>
      3 checks: 3 passed.
      Checked hip-outcomes: 3 files, edition 2026-05, as a draft, as of 2026-11-23.

      <dim>dars is not an NHS England product, and a clean run is not an approval: NHS</dim>
      <dim>England decides.</dim>
      "
    `);
    expect(shown.replaceAll(/<\/?[a-z]+>/g, '')).toBe(text([report({ findings: [ONE], outcomes: PASSED })], options()));
  });

  it('lets nothing hostile through, from whichever part it comes', () => {
    const evil = '\u001b[2J\u001b]0;title\u0007\r\n\u202e\u009b9990000018 QQ123456A a.person@example.org';
    const at = { ...spot(TERM, '2026-03-31'), file: evil, path: [evil] };
    const hostile = report({
      application: evil,
      title: evil,
      files: [evil],
      findings: [
        finding(at, {
          rule: evil,
          message: evil,
          why: evil,
          fix: evil,
          field: evil,
          related: [{ ...at, message: evil }],
        }),
        finding(at, { waived: { reason: evil, from: evil } }),
        finding(at, { severity: 'info', unanswered: true, field: evil }),
      ],
      outcomes: [{ rule: evil, outcome: 'could-not-run', reason: evil }],
      questions: [{ rule: evil, question: evil, why: evil }],
    });
    for (const reports of [[hostile], [hostile, hostile]]) {
      const shown = text(reports, options({ sources: () => `x\ny\n${evil}\nenddate: ${evil}\nz` }));
      expect(shown).not.toMatch(/[^\P{C}\n]/u);
      expect(shown).not.toMatch(/9990000018|QQ123456A|a\.person/);
    }
  });

  it('shows a hostile name in words', () => {
    const at = { ...spot(TERM, '2026-03-31'), file: 'standards/\u001b[31m\r\u202egnp.yaml' };
    expect(text([report({ findings: [finding(at)] })], options({ quiet: true }))).toMatchInlineSnapshot(`
      "standards/\\x1b[31m\\x0d‹U+202E›gnp.yaml:4:10  error  area/fault
        Something is wrong here.

        Why:   It matters.
        Fix:   Put it right.

      1 error (0 checks)
      "
    `);
  });
});
