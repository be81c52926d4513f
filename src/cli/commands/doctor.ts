import path from 'node:path';
import process from 'node:process';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { fileOf, loadWorkspace } from '../../core/workspace.ts';
import { editorWiring } from '../../io/editor-wiring.ts';
import { gitVersion } from '../../io/git.ts';
import { NO_SETTINGS, readConfig, type Config } from '../../io/read-config.ts';
import { findApplication, readWorkspace } from '../../io/read-workspace.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { check } from '../check.ts';
import { coloursFor, isColoured, type ColourChoice } from '../colours.ts';
import { houseRulesOf } from '../house-rules.ts';
import { EXIT, type Io } from '../io.ts';
import { FORMATS, packFiles, type Format } from '../pack-files.ts';
import { shownPath } from '../paths.ts';

/** Options of `dars doctor`. */
export interface DoctorOptions {
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** What was looked at: `broken` is something that dars needs, `note` what could be better. */
interface Look {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'broken';
  readonly found: string;
  /** What it means, and what to do; absent where there is nothing to do. */
  readonly advice?: string;
}

/** Oldest Node.js that dars runs on. */
const FLOOR = [20, 19] as const;

/** Looks at everything that dars needs and uses. Returns 1 when something that it needs is broken. */
export async function runDoctor(
  where: string | undefined,
  options: DoctorOptions,
  io: Io,
  version: string,
  node: string = process.versions.node,
): Promise<number> {
  const home = io.env['HOME'];
  const start = where === undefined ? io.cwd : path.resolve(io.cwd, where);
  const folder = findApplication(start, home);
  const looks: Look[] = [
    { what: 'dars', state: 'ok', found: version },
    nodeLook(node),
    ...certificates(node, io),
    terminal(io, options.color ?? 'auto'),
    git(),
  ];
  const settings = await settingsLook(folder ?? start, io);
  looks.push(settings.look);
  looks.push(...applicationLooks(folder, settings.config, io));
  for (const format of FORMATS) looks.push(await formatLook(format));
  const isBroken = looks.some(({ state }) => state === 'broken');
  if (options.format === 'json') {
    const plain = looks.map((one) => ({
      ...one,
      found: safe(one.found),
      ...(one.advice === undefined ? {} : { advice: safe(one.advice) }),
    }));
    io.out(`${JSON.stringify({ schemaVersion: 1, healthy: !isBroken, checks: plain }, null, 2)}\n`);
    return isBroken ? EXIT.findings : EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  const marks = { ok: colour.green('ok    '), note: colour.yellow('note  '), broken: colour.red('BROKEN') };
  const width = Math.min(io.columns, 100);
  for (const { what, state, found, advice } of looks) {
    io.out(`${marks[state]}  ${what.padEnd(12)} ${safe(found, { max: 500 })}\n`);
    if (advice !== undefined) io.out(`${hanging(' '.repeat(21), safe(advice, { max: 1000 }), width).join('\n')}\n`);
  }
  io.out(isBroken ? '\nSomething that dars needs is broken.\n' : '\nNothing that dars needs is broken.\n');
  return isBroken ? EXIT.findings : EXIT.clean;
}

function nodeLook(node: string): Look {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const old = major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1]);
  const found = `Node.js ${node}; ${FLOOR.join('.')} or newer is needed`;
  return old
    ? { what: 'node', state: 'broken', found, advice: 'Install a newer one from https://nodejs.org' }
    : { what: 'node', state: 'ok', found };
}

/** Node 20 reads these certificates at every start, whether or not a program uses the network. */
function certificates(node: string, io: Io): readonly Look[] {
  if ((io.env['NODE_EXTRA_CA_CERTS'] ?? '') === '' || !node.startsWith('20.')) return [];
  return [
    {
      what: 'start',
      state: 'note',
      found: 'NODE_EXTRA_CA_CERTS is set, which slows every start of Node.js 20',
      advice:
        'dars uses no network and needs no certificates: Node.js 22 starts quicker, or run dars without that variable.',
    },
  ];
}

function terminal(io: Io, choice: ColourChoice): Look {
  const colours = isColoured(io, choice) ? 'with colour' : 'without colour';
  const why =
    choice !== 'auto'
      ? ', as --color asks'
      : io.env['NO_COLOR']
        ? ', because NO_COLOR is set'
        : io.env['FORCE_COLOR']
          ? ', by FORCE_COLOR'
          : '';
  const found = io.outIsTerminal
    ? `a terminal of ${io.columns} columns, ${colours}${why}`
    : `no terminal, ${colours}${why}`;
  return { what: 'terminal', state: 'ok', found };
}

function git(): Look {
  const version = gitVersion();
  if (version !== undefined) return { what: 'git', state: 'ok', found: version };
  return {
    what: 'git',
    state: 'note',
    found: 'not found',
    advice:
      'Only dars validate --changed asks git. An application is best kept in git, so that every change has a date and an author.',
  };
}

async function settingsLook(folder: string, io: Io): Promise<{ readonly look: Look; readonly config: Config }> {
  try {
    const config = readConfig(folder, io.env['HOME']);
    const house = await houseRulesOf(config);
    const files = [...config.sources.keys()];
    const found = files.length === 0 ? 'no dars.config.yaml; the usual settings hold' : files.join(', which extends ');
    const more = house.length === 0 ? '' : `; ${count(house.length, 'house rule')}`;
    return { look: { what: 'settings', state: 'ok', found: `${found}${more}` }, config };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const look: Look = {
      what: 'settings',
      state: 'broken',
      found: error.message,
      ...(error.hint === undefined ? {} : { advice: error.hint }),
    };
    return { look, config: NO_SETTINGS };
  }
}

function applicationLooks(folder: string | undefined, config: Config, io: Io): readonly Look[] {
  if (folder === undefined) {
    const advice = 'Stand in the folder of an application, or name it, to have its editor settings looked at.';
    return [{ what: 'application', state: 'note', found: 'none in this folder or above it', advice }];
  }
  const forms = new Set(Object.keys(FIELD_TREES).map(fileOf));
  const yaml = new Map([...readWorkspace(folder, config.ignores).yaml].filter(([file]) => forms.has(file)));
  const application: Look = {
    what: 'application',
    state: 'ok',
    found: `${shownPath(folder, io.cwd)}, ${count(yaml.size, 'file')}`,
  };
  const { joined, files, broken, astray, stale, settings } = editorWiring(folder, yaml);
  const shown = settings.map((file) => shownPath(file, io.cwd));
  const found = `${joined} of ${count(files, 'file')} with a schema that is there${shown.length === 0 ? '' : `; dars is named in ${shown.join(', ')}`}`;
  const advice = [
    ...(broken.length > 0
      ? [
          `A schema that ${broken[0] ?? ''}${broken.length > 1 ? ` and ${broken.length - 1} more name` : ' names'} is not there: dars init --schemas writes it.`,
        ]
      : []),
    ...(astray.length > 0
      ? [
          `The first line of ${astray[0] ?? ''}${astray.length > 1 ? ` and of ${astray.length - 1} more` : ''} names a schema where there is none. dars init --schemas puts them into .dars/schemas; then name that place in the line.`,
        ]
      : []),
    ...(stale > 0
      ? [
          `${count(stale, 'schema')} in .dars/schemas ${stale === 1 ? 'is' : 'are'} of another version: dars init --schemas refreshes them.`,
        ]
      : []),
    ...(joined === 0 && shown.length === 0
      ? [
          'No editor is joined to these files: dars init adds the line to new forms, and docs/editors.md tells of dars lsp.',
        ]
      : []),
  ].join(' ');
  return [
    application,
    advice === '' ? { what: 'editor', state: 'ok', found } : { what: 'editor', state: 'note', found, advice },
  ];
}

/** Makes a tiny pack, since only that shows that one can be made. */
async function formatLook(format: Format): Promise<Look> {
  const what = `pack ${format}`;
  const yaml = new Map([['application.yaml', new TextEncoder().encode('title: A trial\nstage: draft\n')]]);
  const app = loadWorkspace({ name: 'trial', yaml, evidenceFiles: [] }, FIELD_TREES, '2026-01-01');
  const opened = { folder: '', app, yaml, config: NO_SETTINGS, only: undefined };
  try {
    const { files } = await packFiles(opened, await check(opened), { formats: [format], audience: 'public' });
    const bytes = files.find((file) => file.path === `application.${format}`)?.content.length ?? 0;
    return { what, state: 'ok', found: `a trial of ${bytes.toLocaleString('en-GB')} bytes was made` };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const advice =
      (error instanceof UserError ? error.hint : undefined) ??
      'Install dars again; until then leave this format out of dars render --format.';
    return { what, state: 'broken', found: `cannot be made: ${words}`, advice };
  }
}
