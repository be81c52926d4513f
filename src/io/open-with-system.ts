import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Programs that open a file with whatever the user has chosen for its kind. The file is an argument of its own, never part of a command line. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** Shows a file in the program that the user's system has for it. False when there is none. */
export function openWithSystem(file: string): boolean {
  const [program = '', ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  const { error, status } = spawnSync(program, [...options, file], { stdio: 'ignore' });
  // Explorer ends with 1 even when it has opened the file.
  return error === undefined && (status === 0 || process.platform === 'win32');
}
