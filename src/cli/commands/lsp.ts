import type { Io } from '../io.ts';
import { serve } from '../lsp/server.ts';

/** Serves an editor as a language server until the editor ends it. */
export async function runLsp(io: Io, version: string): Promise<number> {
  // A server lives as long as the editor: code that is optimised pays.
  io.settleIn?.();
  return serve(io, version);
}
