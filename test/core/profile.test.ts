import { describe, expect, it } from 'vitest';
import { ENGINE_RULES } from '../../src/core/engine-rules.ts';
import { rules } from '../../src/generated/registry.ts';
import { REGISTER_PROFILE } from '../../src/reference/register-profile.ts';
import { brief, check, of, pointing } from './make-rule.ts';

const FILES = { 'application.yaml': 'title: A study\n' };
const EXPLAINED = 'data-controllers/framework-contract-ended';
const OTHER = 'application/made';
const RULES = [pointing(EXPLAINED, 'application', ['title']), pointing(OTHER, 'application', ['title'])];

describe('the rules that the profile for published records weighs less', () => {
  const listed = REGISTER_PROFILE.flatMap((one) => one.rules);

  it('exist, and stand in one class', () => {
    const known = new Set([...rules, ...ENGINE_RULES].map(({ id }) => id));
    expect(listed.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('are errors otherwise', () => {
    const errors = new Set(
      [...rules, ...ENGINE_RULES].filter(({ severity }) => severity === 'error').map(({ id }) => id),
    );
    expect(listed.filter((id) => !errors.has(id))).toEqual([]);
  });

  it('never let what cannot be true pass: loading, unknown ids, days in the wrong order', () => {
    expect(listed.filter((id) => /^load\/|unknown-reference|before-start|refused-use/.test(id))).toEqual([]);
  });
});

describe('the profile for published records', () => {
  it('makes warnings of errors that history explains, says why, and leaves other errors', () => {
    const report = check(FILES, { rules: RULES, profile: 'register' });
    expect([...of(report, EXPLAINED), ...of(report, OTHER)].map(brief)).toEqual([
      `application.yaml:1:8 ${EXPLAINED} warning`,
      `application.yaml:1:8 ${OTHER} error`,
    ]);
    expect(of(report, EXPLAINED)[0]?.why).toBe(
      'Why it matters. In a published record this is a warning: it held when the agreement was approved, and the register does not say what was renewed since.',
    );
    expect(report.profile).toBe('register');
  });

  it('is that of a folder which the import made, unless another is asked for', () => {
    const files = { 'application.yaml': 'title: A study\norigin: register-import\n' };
    const severity = (profile?: 'application' | 'register') =>
      of(check(files, { rules: RULES, ...(profile === undefined ? {} : { profile }) }), EXPLAINED)[0]?.severity;
    expect(severity()).toBe('warning');
    expect(severity('application')).toBe('error');
    expect(of(check(FILES, { rules: RULES }), EXPLAINED)[0]?.severity).toBe('error');
    expect(check(FILES).profile).toBeUndefined();
  });

  it('gives way to a severity of the configuration', () => {
    const report = check(FILES, { rules: RULES, profile: 'register', severities: new Map([[EXPLAINED, 'error']]) });
    expect(of(report, EXPLAINED)[0]?.severity).toBe('error');
  });

  it('makes warnings of open questions at submission, not of those of a draft', () => {
    const severity = (stage: 'draft' | 'submission') =>
      new Set(of(check(FILES, { stage, profile: 'register' }), 'schema/unanswered').map((one) => one.severity));
    expect(severity('submission')).toEqual(new Set(['warning']));
    expect(severity('draft')).toEqual(new Set(['info']));
  });
});
