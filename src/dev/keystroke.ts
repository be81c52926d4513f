import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { diagnosticsOf } from '../cli/lsp/diagnostics.ts';
import { readApplication, withText } from '../cli/lsp/applications.ts';
import { documentOf } from '../core/workspace.ts';
import type { DocumentName } from '../core/rule.ts';

/** Milliseconds of processor time, which other programs of the machine do not change, from a keystroke to the diagnostics that an editor is sent, in the largest file of the largest example, warm. */
export async function keystrokes(root: string, count: number): Promise<readonly number[]> {
  const folder = largest(path.join(root, 'examples'), (name) =>
    sizeBelow(path.join(root, 'examples', name, 'standards')),
  );
  const standards = path.join(folder, 'standards');
  const file = largest(standards, (name) => statSync(path.join(standards, name)).size);
  const text = readFileSync(file, 'utf8');
  const document = documentOf(path.basename(file)) as DocumentName;
  const io = {
    out: () => {},
    err: () => {},
    outIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    env: {},
    cwd: root,
    today: () => '2026-11-23',
  };
  let application = readApplication(folder, io);
  const times: number[] = [];
  // What a person types: one letter more each time, at the end of the last line of an answer.
  const at = text.trimEnd().length;
  for (let typed = 1; typed <= count * 2; typed += 1) {
    const start = process.cpuUsage();
    application = withText(application, document, `${text.slice(0, at)}${'x'.repeat(typed)}${text.slice(at)}`);
    diagnosticsOf(folder, await application.report(), (one) => one);
    // The first half only warms up.
    const { user, system } = process.cpuUsage(start);
    if (typed > count) times.push((user + system) / 1000);
  }
  return times;
}

function largest(folder: string, size: (name: string) => number): string {
  const [name = ''] = readdirSync(folder).toSorted((a, b) => size(b) - size(a));
  return path.join(folder, name);
}

function sizeBelow(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}
