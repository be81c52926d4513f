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

/** Commands of `node src/dev/run.js <name>`; each returns an exit code. */
export const commands: Readonly<Record<string, Command>> = { generate };
