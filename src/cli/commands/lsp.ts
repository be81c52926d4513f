import type { Io } from '../io.ts';
import { serve } from '../lsp/server.ts';

/** Serves an editor as a language server until the editor ends it. */
export async function runLsp(io: Io, version: string): Promise<number> {
  if (io.inIsTerminal) {
    io.err('dars lsp waits for an editor to speak to it; README.md says how to set one up. Ctrl+C ends it.\n');
  }
  // A server lives as long as the editor: code that is optimised pays.
  io.settleIn?.();
  return serve(io, version);
}
