import { describe, expect, it } from 'vitest';
import { rules as allRules } from '../../src/generated/registry.ts';
import { brief, check, makeRule, of, outcomeOf, pointing } from './make-rule.ts';

describe('severities of the configuration', () => {
  const RULE = pointing('application/made', 'application', ['title']);
  const files = { 'application.yaml': 'title: A study\ncolour: red # dars-ignore application/made -- no\nkind:\n' };
  const severities = (
    entries: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>,
    text: Readonly<Record<string, string>> = files,
    stage: 'draft' | 'submission' = 'draft',
  ) => check(text, { rules: [RULE], stage, severities: new Map(Object.entries(entries)) });

  it('change what a rule weighs, of the engine and of waivers too', () => {
    const report = severities({
      'application/made': 'info',
      'schema/unknown-key': 'warning',
      'waiver/unused': 'error',
    });
    expect(
      report.findings
        .filter(({ at: { file }, unanswered }) => file === 'application.yaml' && unanswered !== true)
        .map(brief),
    ).toEqual([
      'application.yaml:1:8 application/made info',
      'application.yaml:2:1 schema/unknown-key warning',
      'application.yaml:2:13 waiver/unused error',
    ]);
  });

  it.each(['application/made', 'schema/unknown-key', 'waiver/unused', 'schema/missing-file', 'schema/unanswered'])(
    'switch %s off, and the account says so',
    (id) => {
      const report = severities({ [id]: 'off' });
      expect(of(severities({}), id)).not.toEqual([]);
      expect(of(report, id)).toEqual([]);
      expect(outcomeOf(report, id)).toEqual({
        rule: id,
        outcome: 'not-applicable',
        reason: 'switched off in the configuration',
      });
    },
  );

  it('switch a rule off that a schema carries', () => {
    const text = { 'standards/patient-objections.yaml': 'answers: [{flows: [out], upheld: false}]\n' };
    const id = 'patient-objections/not-upheld-without-reason';
    const run = (rule: 'off' | 'warning') =>
      check(text, { rules: allRules, stage: 'submission', severities: new Map([[id, rule]]) });
    expect(of(run('warning'), id).map(({ severity }) => severity)).toEqual(['warning']);
    expect(of(run('off'), id)).toEqual([]);
    expect(outcomeOf(run('off'), id)).toEqual({
      rule: id,
      outcome: 'not-applicable',
      reason: 'switched off in the configuration',
    });
  });

  it('never lift an open question of a draft, only one of a submission', () => {
    const weigh = (stage: 'draft' | 'submission') =>
      new Set(
        of(severities({ 'schema/unanswered': 'warning' }, files, stage), 'schema/unanswered').map(
          ({ severity }) => severity,
        ),
      );
    expect(weigh('draft')).toEqual(new Set(['info']));
    expect(weigh('submission')).toEqual(new Set(['warning']));
  });

  it('never make light of a file that cannot be read, but of its warnings', () => {
    const broken = { 'application.yaml': 'title: [\n' };
    for (const severity of ['info', 'off'] as const)
      expect(
        of(severities({ 'load/yaml-syntax': severity }, broken), 'load/yaml-syntax').map((finding) => finding.severity),
      ).toEqual(['error']);
    const odd = { 'application.yaml': 'title: A #1\n' };
    expect(
      of(severities({ 'load/text-after-hash': 'info' }, odd), 'load/text-after-hash').map(
        (finding) => finding.severity,
      ),
    ).toEqual(['info']);
    expect(of(severities({ 'load/text-after-hash': 'off' }, odd), 'load/text-after-hash')).toEqual([]);
  });

  it('do not run a rule that is off', () => {
    const fails = makeRule({ id: 'application/fails', check: () => expect.fail('it ran') });
    expect(check(files, { rules: [fails], severities: new Map([['application/fails', 'off']]) }).findings).not.toEqual(
      [],
    );
  });
});
