import { describe, expect, it } from 'vitest';
import { concise } from '../../src/report/concise.ts';
import { finding, FULL, options, report, spot, TERM } from './sample.ts';

describe('the concise report', () => {
  it('gives one line for each finding and a summary', () => {
    expect(concise([FULL], options())).toMatchInlineSnapshot(`
      "standards/data-minimisation.yaml:4:11: warning data-minimisation/period-open The period of “hes-apc” has a start (2010-04-01) but no end.
      standards/data-minimisation.yaml:7:1: note schema/required “Cohort” is not answered yet.
      standards/data-minimisation.yaml:8:1: note schema/required “Data already held” is not answered yet.
      standards/data-minimisation.yaml:9:1: note schema/required “Sensitivity” is not answered yet.
      standards/data-minimisation.yaml:10:1: note schema/required “Limits” is not answered yet.
      standards/data-minimisation.yaml:11:1: note schema/required “Reason for the access method” is not answered yet.
      standards/data-minimisation.yaml:12:1: note schema/required “Legal basis” is not answered yet.
      standards/data-minimisation.yaml:13:1: note schema/required “Years” is not answered yet.
      standards/data-minimisation.yaml:14:1: note schema/required “Frequency” is not answered yet.
      standards/data-minimisation.yaml:15:1: note schema/required “Format” is not answered yet.
      standards/data-minimisation.yaml:16:1: note schema/required “Volume” is not answered yet.
      standards/term-of-data-sharing-agreement.yaml:4:10: error term-of-data-sharing-agreement/end-before-start The agreement ends on 2026-03-31, before it starts on 2027-04-01.
      standards/term-of-data-sharing-agreement.yaml:7:11: error term-of-data-sharing-agreement/end-before-start The reason for keeping the data speaks of another period than the agreement.
      standards/term-of-data-sharing-agreement.yaml:10:1: note schema/required “Destruction” is not answered yet.
      2 errors, 1 warning, 11 still to write, 1 waived (27 checks: 20 passed, 2 failed, 1 not applicable, 2 could not run, 1 for a person, 1 waived)
      "
    `);
  });

  it('says so when nothing is wrong, or nothing was checked', () => {
    expect(concise([report({ outcomes: [{ rule: 'area/rule', outcome: 'passed' }] })], options())).toBe(
      'No fault found (1 check: 1 passed)\n',
    );
    expect(concise([report({ files: [] })], options())).toBe('Nothing was checked: no file was read (No checks ran)\n');
    expect(concise([report()], options({ quiet: true }))).toBe('No fault found\n');
  });

  it('names the folder when there are several applications', () => {
    const one = report({ findings: [finding(spot(TERM, 'retention'))] });
    expect(concise([one, report({ application: 'second' })], options({ quiet: true }))).toMatchInlineSnapshot(`
      "hip-outcomes/standards/term-of-data-sharing-agreement.yaml:5:1: error area/fault Something is wrong here.
      2 applications: 1 error
      "
    `);
  });

  it('keeps a hostile finding on its line and hides what is personal', () => {
    const at = { ...spot(TERM, 'retention'), file: 'a\nb\u001b[31m.yaml' };
    const one = report({
      findings: [finding(at, { message: 'found “9990000018”\r\nfake.yaml:1:1: error \u202e\u001b]8;;x\u0007' })],
    });
    expect(concise([one], options({ quiet: true }))).toMatchInlineSnapshot(`
      "a⏎b\\x1b[31m.yaml:5:1: error area/fault found “‹NHS number hidden›”⏎fake.yaml:1:1: error ‹U+202E›\\x1b]8;;x\\x07
      1 error
      "
    `);
  });
});
