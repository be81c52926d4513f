import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const dars = fileURLToPath(new URL('../../bin/dars.js', import.meta.url));

/** A message of the protocol, as far as tests read it. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A place in a file as the protocol counts. */
export interface At {
  readonly line: number;
  readonly character: number;
}

/** What a published diagnostic holds. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly range: { readonly start: At; readonly end: At };
    readonly severity: number;
    readonly code: string;
    readonly source: string;
    readonly message: string;
  }[];
}

/** An editor, as far as the server can tell. */
export interface LspClient {
  readonly request: (method: string, params: unknown) => Promise<Message>;
  readonly notify: (method: string, params: unknown) => void;
  /** Writes bytes as they are. */
  readonly raw: (text: string) => void;
  /** The next message, or the first already there, that fits; each is given once. */
  readonly next: (fits: (message: Message) => boolean) => Promise<Message>;
  /** Diagnostics of a version of a file. */
  readonly published: (uri: string, version?: number) => Promise<Published['diagnostics']>;
  /** How many messages have come so far. */
  readonly count: () => number;
  /** Ends with the exit code; whatever came that was no message fails the test. */
  readonly ended: Promise<number | null>;
}

/** Starts `dars lsp --stdio`; it ends with the test at the latest. */
export function startServer(cwd: string): LspClient {
  const server = spawn(process.execPath, [dars, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill());
  const unread: Message[] = [];
  const waiting: { fits: (message: Message) => boolean; give: (message: Message) => void }[] = [];
  let pending: Buffer = Buffer.alloc(0);
  let came = 0;
  let asked = 0;

  server.stdout.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(
        /^Content-Length: (\d+)$/m.exec(pending.toString('ascii', 0, end).replaceAll('\r', ''))?.[1],
      );
      if (Number.isNaN(length)) throw new Error(`Not the protocol: ${pending.toString('utf8', 0, end)}`);
      if (pending.length < end + 4 + length) return;
      const message = JSON.parse(pending.toString('utf8', end + 4, end + 4 + length)) as Message;
      pending = pending.subarray(end + 4 + length);
      came += 1;
      const index = waiting.findIndex(({ fits }) => fits(message));
      if (index < 0) unread.push(message);
      else waiting.splice(index, 1)[0]?.give(message);
    }
  });
  const raw = (text: string): void => void server.stdin.write(text);
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const next = (fits: (message: Message) => boolean): Promise<Message> =>
    new Promise((give) => {
      const index = unread.findIndex(fits);
      const [found] = index < 0 ? [] : unread.splice(index, 1);
      if (found === undefined) waiting.push({ fits, give });
      else give(found);
    });
  return {
    raw,
    next,
    count: () => came,
    notify: (method, params) => send({ method, params }),
    request: (method, params) => {
      asked += 1;
      const id = asked;
      send({ id, method, params });
      return next((message) => message.id === id && message.method === undefined);
    },
    published: async (uri, version) => {
      const isIt = ({ method, params }: Message): boolean =>
        method === 'textDocument/publishDiagnostics' &&
        (params as Published).uri === uri &&
        (params as Published).version === version;
      return ((await next(isIt)).params as Published).diagnostics;
    },
    ended: new Promise((give) => server.on('exit', give)),
  };
}

/** The address of a file. */
export function address(...parts: readonly string[]): string {
  return pathToFileURL(path.join(...parts)).href;
}

/** Where a text stands in another for the first time, and how many characters further on. */
export function at(text: string, wanted: string, further = 0): At {
  const offset = text.indexOf(wanted);
  if (offset < 0) throw new Error(`${wanted} is not there`);
  const before = text.slice(0, offset + further).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
