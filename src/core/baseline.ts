import type { Finding, Location } from './finding.ts';
import { namedPath } from './named-path.ts';
import { compare } from './place-findings.ts';
import { safe } from './redact.ts';
import type { EngineRule } from './schema-rules.ts';
import { sourcesOf, type Application } from './workspace.ts';

/** Checks on a baseline itself. */
export const BASELINE_RULES = {
  gone: {
    id: 'baseline/gone',
    severity: 'info',
    title: 'An entry of the baseline that hides nothing',
    why: 'The fault is gone, or stands at another place. An entry left behind would hide the same fault if it came back.',
    fix: 'Write the baseline anew with `dars validate --write-baseline`, or delete the entry.',
  },
} as const satisfies Record<string, EngineRule>;

/** Findings that are known: a rule and a place, by names and not by line, so that an entry outlives edits around it. */
export interface KnownFindings {
  readonly rule: string;
  /** Relative to the application folder, with forward slashes. */
  readonly file: string;
  /** As `requests[hes-apc].periods`; empty for a fault of the whole file. */
  readonly path: string;
  /** How many findings of the rule stand there. */
  readonly count: number;
}

/** An entry of a baseline, with its own place. */
export interface BaselineEntry extends KnownFindings {
  readonly at: Location;
}

/** True for a finding that a baseline may hide: not one of loading, of leaks, of waivers or of the baseline, nor an open question of a draft. */
export function canBeKnown(finding: Finding): boolean {
  return (
    finding.waived === undefined &&
    !/^(?:load|leak|waiver|baseline)\//.test(finding.rule) &&
    !(finding.unanswered === true && finding.severity === 'info')
  );
}

/** What a baseline records of these findings, sorted. */
export function knownFindings(app: Application, findings: readonly Finding[]): readonly KnownFindings[] {
  const entries = new Map<string, KnownFindings>();
  const pathOf = namer(app);
  for (const finding of findings.filter(canBeKnown)) {
    const { rule } = finding;
    const file = finding.at.file;
    const path = pathOf(finding);
    const key = keyOf({ rule, file, path });
    entries.set(key, { rule, file, path, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()].toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.path, b.path) || compare(a.rule, b.rule),
  );
}

/** Marks the findings that a baseline knows, and adds a remark for each of its entries that no finding answers to any more. */
export function applyBaseline(
  app: Application,
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): Finding[] {
  const left = new Map<string, number>();
  for (const entry of entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const met = new Set<string>();
  const pathOf = namer(app);
  const settled = findings.map((finding) => {
    const key = keyOf({ rule: finding.rule, file: finding.at.file, path: pathOf(finding) });
    const number = left.get(key);
    if (number === undefined) return finding;
    // One that is waived, or an open question of a draft, is still there.
    met.add(key);
    if (number === 0 || !canBeKnown(finding)) return finding;
    left.set(key, number - 1);
    return { ...finding, inBaseline: true as const };
  });
  // What is known of the shared file may be known of an organisation that another application uses.
  const gone = entries.filter((entry) => !met.has(keyOf(entry)) && entry.file !== app.shared?.source.file);
  return [...settled, ...gone.map(remark)];
}

function remark({ rule, file, path, at }: BaselineEntry): Finding {
  const { id, severity, why, fix } = BASELINE_RULES.gone;
  const place = path === '' ? file : `“${path}” in ${file}`;
  return {
    rule: id,
    severity,
    message: `No finding of “${rule}” stands at ${place} any more.`,
    why,
    fix,
    at,
    related: [],
  };
}

/** Names of paths in an application; a key is the user's own words, so it is made safe to be written down. */
function namer(app: Application): (finding: Finding) => string {
  const sources = new Map(sourcesOf(app).map((source) => [source.file, source]));
  return ({ at }) => safe(namedPath(at.path, sources.get(at.file)?.data), { max: 1000 });
}

function keyOf({ rule, file, path }: Pick<KnownFindings, 'rule' | 'file' | 'path'>): string {
  return `${rule}\n${file}\n${path}`;
}
