import type { DocumentFile } from './document.ts';
import type { Finding, Location } from './finding.ts';
import { isAtOrBelow, namedPath } from './named-path.ts';
import { remark, WAIVER_RULES, waiverFault, type WaiverFault } from './waive.ts';
import { sourcesOf, type Application } from './workspace.ts';

/** A waiver that stands in dars.config.yaml. */
export interface ConfiguredWaiver {
  readonly rule: string;
  /** File of the finding, relative to the application folder, with forward slashes. */
  readonly file: string;
  /** The answer meant, with all that lies below it, as `requests[hes-apc].periods`; the whole file when left out. */
  readonly path?: string;
  /** Empty when none is given. */
  readonly reason: string;
  readonly owner?: string;
  /** Last day on which it holds, as YYYY-MM-DD. */
  readonly expires?: string;
  /** Place of one of its fields in dars.config.yaml, or of the whole entry. */
  readonly at: (field?: 'rule' | 'file' | 'path' | 'expires') => Location;
}

/** Sets the waivers of the configuration against findings that still count, and adds a finding for each that is wrong in itself. */
export function applyConfiguredWaivers(
  app: Application,
  findings: readonly Finding[],
  waivers: readonly ConfiguredWaiver[],
  knownRules: ReadonlySet<string>,
): Finding[] {
  if (waivers.length === 0) return [...findings];
  const sources = new Map(sourcesOf(app).map((source) => [source.file, source]));
  const settled = [...findings];
  const extra: Finding[] = [];
  for (const waiver of waivers) {
    const wrong = faultOf(waiver, knownRules, app.asOf) ?? waive(settled, waiver, sources);
    if (wrong !== undefined) extra.push(remark(wrong, wrong.at));
  }
  return [...settled, ...extra];
}

type PlacedFault = WaiverFault & { readonly at: Location };

/** What is wrong with a waiver whatever the findings are. */
function faultOf(waiver: ConfiguredWaiver, knownRules: ReadonlySet<string>, asOf: string): PlacedFault | undefined {
  const wrong = waiverFault(waiver, knownRules);
  if (wrong !== undefined)
    return { ...wrong, at: waiver.at(wrong.rule === WAIVER_RULES.noReason ? undefined : 'rule') };
  if (waiver.expires === undefined || asOf <= waiver.expires) return undefined;
  const owner = waiver.owner === undefined ? '' : ` Its owner is ${waiver.owner}.`;
  const message = `This waiver of “${waiver.rule}” held until ${waiver.expires}, and the check is made as of ${asOf}.${owner}`;
  return { rule: WAIVER_RULES.expired, message, at: waiver.at('expires') };
}

/** Marks the findings that a waiver speaks of; the fault of the waiver when there are none left for it. */
function waive(
  settled: Finding[],
  waiver: ConfiguredWaiver,
  sources: ReadonlyMap<string, DocumentFile>,
): PlacedFault | undefined {
  const data = sources.get(waiver.file)?.data;
  const same = settled.flatMap((finding, index) =>
    finding.rule === waiver.rule && finding.at.file === waiver.file && finding.waived === undefined
      ? [{ finding, index }]
      : [],
  );
  const meant = same.filter(
    ({ finding }) => waiver.path === undefined || isAtOrBelow(waiver.path, finding.at.path, data),
  );
  const { reason, owner, expires } = waiver;
  const from = `${waiver.at().file}:${waiver.at().line}`;
  for (const { finding, index } of meant) {
    settled[index] = {
      ...finding,
      waived: {
        reason,
        from,
        ...(owner === undefined ? {} : { owner }),
        ...(expires === undefined ? {} : { expires }),
      },
    };
  }
  if (meant.length > 0) return undefined;
  const elsewhere = same.map(({ finding }) => namedPath(finding.at.path, data)).filter((path) => path !== '');
  if (waiver.path === undefined || elsewhere.length === 0) {
    return {
      rule: WAIVER_RULES.unused,
      message: `No finding of “${waiver.rule}” is left for it in ${waiver.file}.`,
      at: waiver.at(sources.has(waiver.file) ? 'rule' : 'file'),
    };
  }
  const places = [...new Set(elsewhere)].slice(0, 3).map((path) => `“${path}”`);
  return {
    rule: WAIVER_RULES.unused,
    message: `No finding of “${waiver.rule}” stands at “${waiver.path}” in ${waiver.file}. One stands at ${places.join(' and at ')}.`,
    at: waiver.at('path'),
  };
}
