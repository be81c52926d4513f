import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

it('keeps the language server in a piece that only its own command loads', () => {
  const pieces = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const holding = (text: string): string[] =>
    pieces.filter((name) => readFileSync(new URL(name, dist), 'utf8').includes(text));
  const [server = '', ...others] = holding('textDocument/publishDiagnostics');
  expect(server).toMatch(/^lsp-/);
  expect(others).toEqual([]);
  expect(holding(`/${server}`)).toEqual(holding(`import("./${server}")`));
  expect(holding(`import("./${server}")`)).toHaveLength(1);
});

it('keeps completion in a piece that a check does not load', () => {
  const pieces = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const holding = pieces.filter((name) =>
    readFileSync(new URL(name, dist), 'utf8').includes('ShellCompDirectiveNoFileComp'),
  );
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatch(/^completion-/);
});

it('keeps the compiler of schemas in a piece that only house rules with a schema load', () => {
  const pieces = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const holding = pieces.filter((name) => readFileSync(new URL(name, dist), 'utf8').includes('strictTuple'));
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatch(/^overlay-/);
});
