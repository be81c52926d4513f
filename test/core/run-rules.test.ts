import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/finding.ts';
import type { CodeRule, Message, Reporter } from '../../src/core/rule.ts';
import { at, rule } from '../../src/core/rule.ts';
import { camelCase, runRule, type RuleRun } from '../../src/core/run-rules.ts';
import type { Stage } from '../../src/core/workspace.ts';
import { applicationOf } from '../support/application.ts';
import { makeRule } from './make-rule.ts';

const FILES = {
  'application.yaml': 'title: A study\nkind: new\norganisations: [{id: uni}]\n',
  'evidence.yaml': '# nothing yet\n',
};

function run(
  parts: Partial<CodeRule>,
  files: Readonly<Record<string, string>> = FILES,
  stage: Stage = 'submission',
  untrusted: readonly (readonly Step[])[] = [],
): RuleRun {
  const made = makeRule({ id: 'application/made', ...parts }) as CodeRule;
  return runRule(made, applicationOf(files), {
    stage,
    untrusted: untrusted.map((path) => ({ document: 'application', path })),
  });
}

/** Calls each message of a rule once, at the title. */
const reportAll = (_: unknown, report: Reporter<Record<string, Message>>): void => {
  for (const say of Object.values(report)) say({ name: 'n' }, at('application', ['title']));
};

describe('outcomes', () => {
  it('passed: nothing was found', () => {
    expect(run({})).toEqual({ outcome: { rule: 'application/made', outcome: 'passed' }, findings: [], questions: [] });
  });

  it('failed: with a finding, its words and the rule’s', () => {
    const related = [{ at: at('application', ['kind']), message: 'And here.' }];
    const { outcome, findings, questions } = run({
      messages: { wrong: (args: { name: string }) => `“${args.name}” is wrong.` },
      check: (_, report) => report['wrong']?.({ name: 'x' }, at('application', ['title'], 'key'), related),
    });
    expect(outcome).toEqual({ rule: 'application/made', outcome: 'failed' });
    expect(questions).toEqual([]);
    expect(findings).toEqual([
      {
        rule: 'application/made',
        severity: 'error',
        message: '“x” is wrong.',
        why: 'Why it matters.',
        fix: 'What to do.',
        at: { document: 'application', path: ['title'], part: 'key' },
        related,
      },
    ]);
  });

  it('not applicable: the application has nothing that the rule speaks of', () => {
    const { outcome } = run({ applies: () => false, check: () => expect.fail('it ran') });
    expect(outcome).toEqual({ rule: 'application/made', outcome: 'not-applicable' });
    expect(run({ applies: () => true }).outcome.outcome).toBe('passed');
  });

  it('person: a question that only a person can answer', () => {
    const { outcome, findings, questions } = run({
      messages: { ask: { person: true, text: () => 'Is it so?' } },
      check: reportAll,
    });
    expect(outcome).toEqual({ rule: 'application/made', outcome: 'person', reason: 'Is it so?' });
    expect(findings).toEqual([]);
    expect(questions).toEqual([{ rule: 'application/made', question: 'Is it so?', why: 'Why it matters.' }]);
  });

  it('failed, and the question kept, when there is a finding as well', () => {
    const { outcome, findings, questions } = run({
      messages: { ask: { person: true, text: () => 'Is it so?' }, wrong: () => 'Wrong.' },
      check: reportAll,
    });
    expect(outcome.outcome).toBe('failed');
    expect([findings.length, questions.length]).toEqual([1, 1]);
  });

  it.each<[string, Partial<CodeRule>, Readonly<Record<string, string>>, string, boolean]>([
    [
      'a file is absent',
      { reads: ['application', 'data-controllers'] },
      FILES,
      'data-controllers is not written yet',
      true,
    ],
    ['a file is blank', { reads: ['evidence'] }, FILES, 'evidence is not written yet', true],
    [
      'two are',
      { reads: ['evidence', 'data-controllers'] },
      FILES,
      'evidence and data-controllers are not written yet',
      true,
    ],
    [
      'a file is broken',
      { reads: ['application'] },
      { 'application.yaml': 'title: [\n' },
      'application could not be read',
      false,
    ],
    [
      'one is broken and one absent',
      { reads: ['application', 'evidence'] },
      { 'evidence.yaml': '- a\n' },
      'evidence could not be read',
      false,
    ],
  ])('could not run: %s', (_, parts, files, reason, waiting) => {
    const { outcome } = run({ ...parts, check: () => expect.fail('it ran') }, files);
    expect(outcome).toEqual({
      rule: 'application/made',
      outcome: 'could-not-run',
      reason,
      ...(waiting ? { waiting: true } : {}),
    });
  });

  it('could not run: it reads what is not written as it has to be', () => {
    const check: CodeRule['check'] = (inputs, report) => {
      reportAll(inputs, report);
      void (inputs as unknown as { application: { organisations: { id: string }[] } }).application.organisations[0]?.id;
    };
    const messages = { wrong: () => 'Wrong.' };
    expect(run({ messages, check }, FILES, 'submission', [['organisations', 0, 'id']])).toEqual({
      outcome: {
        rule: 'application/made',
        outcome: 'could-not-run',
        reason: 'it reads “organisations.id”, which is not written as it has to be',
      },
      findings: [],
      questions: [],
    });
    expect(run({ messages, check }, FILES, 'submission', [['kind']]).outcome.outcome).toBe('failed');
  });

  it('could not run: it reads such a value through the application, or to see whether it applies', () => {
    const untrusted = [['title']];
    expect(
      run({ check: ({ app }) => void app.get('application')?.title }, FILES, 'submission', untrusted).outcome.outcome,
    ).toBe('could-not-run');
    expect(
      run({ check: ({ app }) => void app.get('application')?.kind }, FILES, 'submission', untrusted).outcome.outcome,
    ).toBe('passed');
    expect(
      run({ applies: ({ app }) => app.get('application')?.title === 'x' }, FILES, 'submission', untrusted).outcome
        .outcome,
    ).toBe('could-not-run');
  });

  it('but a fault of the rule itself is nobody’s finding', () => {
    expect(() =>
      run({
        check: () => {
          throw new TypeError('a bug');
        },
      }),
    ).toThrow('a bug');
  });
});

describe('messages', () => {
  const messages: Record<string, Message> = {
    plain: () => 'plain',
    warned: { severity: 'warning', text: () => 'warned' },
    missing: { missing: true, text: () => 'missing' },
    missingWarned: { missing: true, severity: 'warning', text: () => 'missingWarned' },
  };
  const said = (stage: Stage, severity: 'error' | 'info' = 'error') =>
    run({ messages, check: reportAll, severity }, FILES, stage).findings.map((finding) => [
      finding.message,
      finding.severity,
      finding.unanswered,
    ]);

  it('weigh what they say, else what the rule says; what is missing is information in a draft', () => {
    expect(said('submission')).toEqual([
      ['plain', 'error', undefined],
      ['warned', 'warning', undefined],
      ['missing', 'error', true],
      ['missingWarned', 'warning', true],
    ]);
    expect(said('draft')).toEqual([
      ['plain', 'error', undefined],
      ['warned', 'warning', undefined],
      ['missing', 'info', true],
      ['missingWarned', 'info', true],
    ]);
    expect(said('submission', 'info')[0]).toEqual(['plain', 'info', undefined]);
  });

  it('take their arguments', () => {
    const { findings } = run({
      messages: { named: { severity: 'info', text: (args: { name: string }) => `Name: ${args.name}` } },
      check: reportAll,
    });
    expect(findings).toMatchObject([{ message: 'Name: n', severity: 'info', related: [] }]);
  });
});

describe('a check receives', () => {
  it('the documents it reads under names in camel case, without blanks, and the application', () => {
    const files = {
      'standards/data-controllers.yaml': 'controllers:\n  -\n  - organisation: uni\n    decides:\n',
      'application.yaml': 'title: A\n',
    };
    let seen: unknown;
    run(
      {
        reads: ['data-controllers'],
        check: (inputs) => {
          seen = { ...inputs, app: inputs.app.get('application') };
        },
      },
      files,
    );
    expect(seen).toEqual({ dataControllers: { controllers: [{ organisation: 'uni' }] }, app: { title: 'A' } });
  });

  it('types that follow from what it reads', () => {
    const made = rule({
      id: 'application/typed',
      severity: 'error',
      since: '0.1.0',
      title: 't',
      why: 'w',
      fix: 'f',
      source: { fact: 'model', status: 'inferred' },
      examples: { bad: [], good: [] },
      reads: ['application'],
      messages: { short: (args: { title: string }) => `“${args.title}” is short.` },
      check: ({ application }, report) => {
        if ((application.title ?? '').length < 9)
          report.short({ title: application.title ?? '' }, at('application', ['title']));
      },
    });
    expect(
      runRule(made as unknown as CodeRule, applicationOf(FILES), { stage: 'draft', untrusted: [] }).findings.map(
        ({ message }) => message,
      ),
    ).toEqual(['“A study” is short.']);
  });

  it.each([
    ['application', 'application'],
    ['data-controllers', 'dataControllers'],
    ['sub-licencing-and-onward-sharing', 'subLicencingAndOnwardSharing'],
    ['a-1b-c', 'a1bC'],
  ])('%s as %s', (name, camel) => {
    expect(camelCase(name)).toBe(camel);
  });
});
