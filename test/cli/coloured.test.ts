import { cpSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

const COMMANDS = [
  'timeline app',
  'judge app',
  'evidence app',
  'flows app',
  'matrix app',
  'minimise app',
  'status app',
  'who app',
  'portfolio',
  'validate app --stage draft',
  'explain data-controllers',
  'rules',
  'products',
  'standards',
  'doctor',
];

it.each(COMMANDS)('dars %s says the same with colours and without', async (command) => {
  const folder = temporaryFolder();
  cpSync(path.resolve('examples/consented-cohort'), path.join(folder, 'app'), { recursive: true });
  const [coloured = '', plain = ''] = await Promise.all(
    ['always', 'never'].map(async (choice) => (await runCli([...command.split(' '), '--color', choice], folder)).out),
  );
  expect(plain).not.toBe('');
  expect(coloured).not.toBe(plain);
  const same = (text: string): string => text.replaceAll(/with(?:out)? colour.*/g, '');
  expect(same(stripVTControlCharacters(coloured))).toBe(same(plain));
});
