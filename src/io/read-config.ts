import { existsSync } from 'node:fs';
import path from 'node:path';
import schemaValidator from '../generated/validators.js';
import { parseDocument } from '../core/document.ts';
import { CONFIG_TREE, CONSTRAINT_NOTES } from '../core/fields-data.ts';
import type { ConfiguredWaiver } from '../core/configured-waivers.ts';
import type { Severity } from '../core/finding.ts';
import type { Profile } from '../core/profile.ts';
import { prune } from '../core/prune.ts';
import { schemaFindings } from '../core/schema-findings.ts';
import { UserError } from '../core/user-error.ts';
import { typesOf } from '../core/workspace.ts';
import { foldersAbove, isTop } from './folders-above.ts';
import { isInside, seenFrom } from './inside.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';
import { YAML_LIMIT } from './read-workspace.ts';

/** Settings that dars.config.yaml gives. */
export interface Config {
  /** Where the file was found; undefined when there is none. */
  readonly file?: string;
  readonly asOf?: string;
  readonly failOn?: Severity | 'never';
  readonly profile?: Profile;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Waivers of findings in this application; those of other applications that the file serves are left out. */
  readonly waivers: readonly ConfiguredWaiver[];
  /** Text of the file, and its path as seen from the application folder. */
  readonly source?: { readonly file: string; readonly text: string };
}

const NAME = 'dars.config.yaml';

/** Finds and reads the settings for an application: in its folder or above, up to the root of the repository. Errors: UserError with every fault of the file. */
export function readConfig(folder: string, home: string | undefined): Config {
  const file = find(folder, home);
  if (file === undefined) return { severities: new Map(), waivers: [] };
  const source = parseDocument(NAME, readBounded(file, YAML_LIMIT + 1, path.dirname(file)), typesOf(CONFIG_TREE));
  const fault = source.faults.find((one) => one.severity === 'error');
  if (fault !== undefined) throw wrong(file, `${fault.span.line}:${fault.span.column}: ${fault.message}`);
  const answers = prune(source.data ?? {}, CONFIG_TREE);
  schemaValidator({ config: answers.data });
  const { findings } = schemaFindings(schemaValidator.errors ?? [], {
    data: { config: answers.data },
    trees: { config: CONFIG_TREE },
    notes: CONSTRAINT_NOTES,
    stage: 'submission',
    rules: new Map(),
  });
  const first = findings[0];
  if (first !== undefined) {
    const span = source.locate(answers.original(first.at.path), first.at.part);
    throw wrong(file, `${span.line}:${span.column}: ${first.message} ${first.fix}`);
  }
  // The schema has just vouched for this shape.
  const settings = answers.data as {
    asOf?: string;
    failOn?: Severity | 'never';
    profile?: Profile;
    rules?: readonly { rule: string; severity: Severity | 'off' }[];
    waivers?: readonly WaiverEntry[];
  };
  const shown = seenFrom(folder, file);
  return {
    file,
    ...(settings.asOf === undefined ? {} : { asOf: settings.asOf }),
    ...(settings.failOn === undefined ? {} : { failOn: settings.failOn }),
    ...(settings.profile === undefined ? {} : { profile: settings.profile }),
    severities: new Map((settings.rules ?? []).map((entry) => [entry.rule, entry.severity])),
    waivers: (settings.waivers ?? []).flatMap((entry, index) => {
      const target = path.resolve(path.dirname(file), entry.file);
      // A file of another application is that application's matter; one that is nowhere is said to whoever reads this.
      if (!isInside(folder, target) && kindOf(target) === 'file') return [];
      const at: ConfiguredWaiver['at'] = (field) => {
        const place = answers.original(['waivers', index, ...(field === undefined ? [] : [field])]);
        return { file: shown, path: place, ...source.locate(place, field === undefined ? 'key' : 'value') };
      };
      return [{ ...entry, file: seenFrom(folder, target), reason: entry.reason ?? '', at }];
    }),
    source: { file: shown, text: source.text },
  };
}

/** A waiver as it stands in the file. */
interface WaiverEntry extends Omit<ConfiguredWaiver, 'at' | 'reason'> {
  readonly reason?: string;
}

function wrong(file: string, text: string): UserError {
  return new UserError(`The settings in ${file} cannot be used: line ${text}`, {
    hint: 'Correct that line, or move the file away to run without settings.',
    exitCode: 2,
  });
}

/** The nearest settings file: never above the root of the repository, nor above home, nor beyond the folder where neither is known. */
function find(start: string, home: string | undefined): string | undefined {
  const inRepository = [...foldersAbove(start)].some((folder) => existsSync(path.join(folder, '.git')));
  for (const folder of foldersAbove(start)) {
    const file = path.join(folder, NAME);
    if (existsSync(file)) return file;
    if (!inRepository || isTop(folder, home)) return undefined;
  }
  return undefined;
}
