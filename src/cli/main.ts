import { CommanderError } from 'commander';
import { safe } from '../core/redact.ts';
import { UserError } from '../core/user-error.ts';
import { EXIT, type Io } from './io.ts';
import { program } from './program.ts';

/** Runs dars with these arguments and returns its exit code. Never throws, never exits the process. */
export async function run(argv: readonly string[], io: Io, version: string): Promise<number> {
  const result = { code: EXIT.clean as number };
  try {
    const root = program(io, version, (code) => {
      result.code = code;
    });
    if (argv.length === 0) root.outputHelp();
    else await root.parseAsync([...argv], { from: 'user' });
    return result.code;
  } catch (error) {
    return failure(error, argv, io, version);
  }
}

function failure(error: unknown, argv: readonly string[], io: Io, version: string): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.wrongUse;
  if (error instanceof UserError) {
    io.err(`dars: ${safe(error.message, { multiline: true })}\n`);
    if (error.hint !== undefined) io.err(`${safe(error.hint, { multiline: true })}\n`);
    return error.exitCode;
  }
  const detail = error instanceof Error ? error.message : String(error);
  io.err(`dars: this is a bug in dars ${version}, not in your files: ${safe(detail, { max: 200 })}\n`);
  io.err('Please report it with the command you ran, leaving out the text of your application.\n');
  if (io.env['DARS_DEBUG'] === '1' && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  else io.err(`DARS_DEBUG=1 dars ${safe(argv[0] ?? '')} … prints the details.\n`);
  return EXIT.bug;
}
