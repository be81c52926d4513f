import { builtIsStale, generateBuilt, generateCommitted, writeGenerated } from './generate.ts';

/** What a development command receives. */
export interface DevContext {
  readonly root: string;
  readonly args: readonly string[];
  /** Bundles and imports another file of src/dev, after generated code may have changed. */
  readonly load: (name: string) => Promise<Record<string, unknown>>;
}

type Command = (context: DevContext) => Promise<number>;

const generate: Command = async ({ root, args }) => {
  if (args.includes('--needed') && !builtIsStale(root)) return 0;
  writeGenerated(root, await generateBuilt(root));
  if (!args.includes('--needed')) writeGenerated(root, await generateCommitted(root));
  return 0;
};

const build: Command = async (context) => {
  const { buildAll } = (await context.load('build')) as { buildAll: Command };
  return buildAll(context);
};

/** What tests need before they run: generated code and the bundle that spawned tests start. */
const prepare: Command = async (context) => {
  await generate(context);
  return build({ ...context, args: ['--no-types'] });
};

/** Commands of `node src/dev/run.js <name>`; each returns an exit code. */
export const commands: Readonly<Record<string, Command>> = { generate, build, prepare };
