import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/cli.ts';

/** Name of the application with a number. */
export function nameOf(number: number): string {
  return `study-${String(number).padStart(3, '0')}`;
}

/** A folder with so many small applications, each with a fault and a title of its own. */
export function applications(number: number): string {
  const root = temporaryFolder();
  for (let index = 0; index < number; index += 1) {
    const folder = path.join(root, nameOf(index));
    mkdirSync(path.join(folder, 'standards'), { recursive: true });
    writeFileSync(path.join(folder, 'application.yaml'), `title: Study ${index}\ncolour${index}: red\n`);
    writeFileSync(path.join(folder, 'standards/commercial-purpose.yaml'), 'includes: maybe\n');
  }
  return root;
}
