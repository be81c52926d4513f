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

/** A command that lives in a file of its own, loaded when it runs. */
function from(file: string, name: string): Command {
  return async (context) => {
    const found = (await context.load(file))[name];
    if (typeof found !== 'function') throw new Error(`src/dev/${file}.ts has no ${name}`);
    return (found as Command)(context);
  };
}

/** What tests need before they run: validators, and the bundle that spawned tests start. Committed files are left as they are. */
const prepare: Command = async (context) => {
  await generate({ ...context, args: ['--needed'] });
  return from('build', 'buildAll')({ ...context, args: ['--tests'] });
};

/** Commands of `node src/dev/run.js <name>`; each returns an exit code. */
export const commands: Readonly<Record<string, Command>> = {
  generate,
  prepare,
  build: from('build', 'buildAll'),
  'check-generated': from('checks', 'checkGenerated'),
  'check-package': from('checks', 'checkPackage'),
  verify: from('checks', 'verify'),
  'new-rule': from('new-rule', 'newRule'),
  bench: from('bench', 'bench'),
};
