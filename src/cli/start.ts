import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import { EXIT, type Io } from './io.ts';

/** Runs dars as a process: wires the streams, the clock and the exit code. `settleIn` is called when a long run lies ahead. */
export async function start(settleIn: () => void): Promise<void> {
  // A reader that stops early, as `| head` does, is no failure; a full disk is one.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`dars: cannot write its output: ${error.message}\n`);
    process.exitCode = EXIT.cannotReadOrWrite;
  });
  const io: Io = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    inIsTerminal: process.stdin.isTTY,
    // Some pretended terminals have none.
    columns: process.stdout.columns > 0 ? process.stdout.columns : 80,
    env: process.env,
    cwd: process.cwd(),
    today,
    settleIn,
    onInterrupt: (call) => {
      process.once('SIGINT', call);
      return () => void process.removeListener('SIGINT', call);
    },
  };
  const argv = process.argv.slice(2);
  // Scripts ask for the version often; the tree of commands is not needed to answer.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.out(`${manifest.version}\n`);
    return;
  }
  const { run } = await import('./main.ts');
  const code = await run(argv, io, manifest.version);
  // The exit code is set, never forced: a forced exit would cut output that is still on its way.
  process.exitCode ??= code;
}

/** Standard input as bytes, cut off at the limit: a pipe may never end. */
async function input(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    total += chunk.length;
    if (total >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

/** Today where the user is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
}
