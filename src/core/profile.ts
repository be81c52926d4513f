import type { Finding } from './finding.ts';
import { REGISTER_PROFILE } from '../reference/register-profile.ts';

/** What is checked: an application that people write, or a published record of an agreement. */
export const PROFILES = ['application', 'register'] as const;

/** Name of a profile. */
export type Profile = (typeof PROFILES)[number];

/** Reason why an error of a rule is only a warning in a published record, by rule id. */
const REASONS: ReadonlyMap<string, string> = new Map(
  REGISTER_PROFILE.flatMap(({ reason, rules }) => rules.map((rule) => [rule, reason] as const)),
);

/** Findings as they weigh in a profile. In a published record, an error that only its history explains becomes a warning, and says why. */
export function inProfile(findings: readonly Finding[], profile: Profile): readonly Finding[] {
  if (profile === 'application') return findings;
  return findings.map((finding) => {
    const reason = finding.severity === 'error' ? REASONS.get(finding.rule) : undefined;
    if (reason === undefined) return finding;
    const why = `${finding.why} In a published record this is a warning: ${reason}`;
    return { ...finding, severity: 'warning' as const, why };
  });
}
