import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';
import { address, at, startServer, type LspClient } from '../support/lsp-client.ts';

const EXAMPLE = 'section-251-registry';

/** A copy of the example, one of its files open, and a server that has looked at it. */
async function opened(file: string, change: (text: string) => string = (text) => text, capabilities: object = {}) {
  const folder = path.join(temporaryFolder(), EXAMPLE);
  cpSync(exampleFolder(EXAMPLE), folder, { recursive: true });
  const client = startServer(folder);
  await client.request('initialize', { processId: null, rootUri: address(folder), capabilities });
  client.notify('initialized', {});
  const text = change(readFileSync(path.join(folder, file), 'utf8'));
  const uri = address(folder, file);
  open(client, uri, text);
  return { folder, client, text, uri, first: await client.published(uri, 1) };
}

function open(client: LspClient, uri: string, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
}

function change(client: LspClient, uri: string, version: number, text: string): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
}

it('says what it can do, and ends when told to', async () => {
  const client = startServer('/');
  const { result } = await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  expect(result).toMatchObject({
    serverInfo: { name: 'dars' },
    capabilities: { hoverProvider: true, definitionProvider: true, renameProvider: { prepareProvider: true } },
  });
  client.notify('initialized', {});
  expect((await client.request('shutdown', null)).error).toBeUndefined();
  client.notify('exit', null);
  expect(await client.ended).toBe(0);
});

it('tells somebody who starts it by hand what it waits for', async () => {
  let said = '';
  const err = (text: string): void => void (said += text);
  // The server itself is not started: what it would read from is this process.
  const settleIn = (): never => {
    throw new Error('far enough');
  };
  await runCli(['lsp'], '/', { inIsTerminal: true, err, settleIn });
  expect(said).toContain('waits for an editor');
});

it('finds faults as one types, in other files too, and forgets them when they are mended', async () => {
  const { client, text, uri, folder, first } = await opened('application.yaml');
  expect(first).toEqual([]);
  change(client, uri, 2, text.replace('- id: aneurysm-society', '- id: aneurysm-sociéty'));
  const [fault] = await client.published(uri, 2);
  expect(fault).toMatchObject({ code: 'schema/wrong-form', severity: 1, source: 'dars' });

  change(client, uri, 3, text.replace('- id: aneurysm-society', '- id: the-society'));
  const elsewhere = address(folder, 'standards/data-controllers.yaml');
  const found = await client.published(elsewhere);
  expect(found.map(({ code }) => code)).toContain('across/unknown-reference');
  expect(found[0]?.message).toContain('“aneurysm-society”');

  change(client, uri, 4, text);
  expect(await client.published(elsewhere)).toEqual([]);
  expect(await client.published(uri, 4)).toEqual([]);
});

it('takes changes by range, counted in UTF-16 units', async () => {
  const { client, text, uri } = await opened('application.yaml', (text) =>
    text.replace('kind: new', '# 🩺 clinic\nkind: new # 🩺'),
  );
  const start = at(text, '🩺\nstage', 0);
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start, end: { ...start, character: start.character + 2 } }, text: 'x' },
      { range: { start: at(text, 'new # '), end: at(text, 'new # ', 3) }, text: 'nwe' },
    ],
  });
  const [fault] = await client.published(uri, 2);
  expect(fault).toMatchObject({ code: 'schema/not-a-choice', range: { start: at(text, 'new # ') } });
});

it('checks once for changes that arrive together', async () => {
  const { client, text, uri } = await opened('application.yaml');
  const before = client.count();
  const body = (version: number): string => {
    const params = { textDocument: { uri, version }, contentChanges: [{ text: `${text}\n# ${version}\n` }] };
    const message = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params });
    return `Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`;
  };
  client.raw([2, 3, 4, 5, 6].map(body).join(''));
  expect(await client.published(uri, 6)).toEqual([]);
  expect(client.count() - before).toBeLessThan(5);
});

it('explains the question, the id and the fault under the cursor', async () => {
  const { client, text, uri } = await opened('application.yaml', (text) => text.replace('kind: new', 'kind: nwe'));
  const hover = async (wanted: string, further = 0): Promise<string> => {
    const { result } = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: at(text, wanted, further),
    });
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  };
  const fault = await hover('nwe');
  expect(fault).toContain('Did you mean “new”?');
  expect(fault).toContain('What to do: Use one of');
  expect(await hover('stage: submission')).toContain('While this is a draft');
  expect(await hover('funder: threlmede', 10)).toContain('threlmede-medical: Threlmede Medical Limited');
  expect(await hover('A brain aneurysm is')).toBe('');
});

it('offers keys that are missing, answers with their words, and ids with their names', async () => {
  const { client, text, uri } = await opened('application.yaml', (text) =>
    text
      .replace('\nkind: new\n', '\nkind: \n')
      .replace('\napplicant: tarnbridge-university', '\napplicant: \n')
      .replace('    sector: charity\n', '    \n'),
  );
  const offered = async (position: { line: number; character: number }) => {
    const { result } = await client.request('textDocument/completion', { textDocument: { uri }, position });
    return (result as { label: string; detail: string }[]).map(({ label, detail }) => `${label}: ${detail}`);
  };
  expect(await offered(at(text, '\nkind: \n', 7))).toContain('renewal: Renewal for another term');
  expect(await offered(at(text, '\napplicant: \n', 12))).toContain('aneurysm-society: Society for Brain Aneurysm Care');
  const keys = await offered(at(text, '"00000004"\n    \n', 15));
  expect(keys[0]).toBe('sector: Type of organisation');
  expect(keys.some((key) => key.startsWith('name:'))).toBe(false);
});

it('goes to an id, finds its uses and renames it everywhere', async () => {
  const { client, text, uri } = await opened('application.yaml');
  const params = { textDocument: { uri }, position: at(text, 'funder: threlmede-medical', 12) };
  expect((await client.request('textDocument/definition', params)).result).toEqual([
    { uri, range: { start: at(text, 'threlmede-medical'), end: at(text, 'threlmede-medical', 17) } },
  ]);
  const references = (
    await client.request('textDocument/references', { ...params, context: { includeDeclaration: true } })
  ).result as { uri: string }[];
  expect(new Set(references.map((one) => one.uri)).size).toBeGreaterThan(1);

  const { result } = await client.request('textDocument/rename', { ...params, newName: 'threlmede' });
  const { changes } = result as {
    changes: Record<string, { range: { start: { line: number; character: number } }; newText: string }[]>;
  };
  expect(Object.values(changes).flat()).toHaveLength(references.length);
  for (const [file, edits] of Object.entries(changes)) {
    const lines = readFileSync(new URL(file), 'utf8').split('\n');
    for (const { range } of edits) {
      const { line, character } = range.start;
      const old = lines[line] ?? '';
      expect(old.slice(character, character + 17)).toBe('threlmede-medical');
      lines[line] = `${old.slice(0, character)}threlmede${old.slice(character + 17)}`;
    }
    writeFileSync(new URL(file), lines.join('\n'));
  }
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: readFileSync(new URL(uri), 'utf8') }],
  });
  client.notify('textDocument/didSave', { textDocument: { uri } });
  expect(await client.published(uri, 2)).toEqual([]);
  expect((await client.request('textDocument/rename', { ...params, newName: 'Not An Id' })).error?.message).toContain(
    'cannot be an id',
  );
});

it('offers to change a misspelt word', async () => {
  const { client, text, uri } = await opened('application.yaml', (text) => text.replace('kind: new', 'kind: nwe'));
  const start = at(text, 'nwe');
  const { result } = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [] },
  });
  expect(result).toMatchObject([
    { title: 'Change to “new”', kind: 'quickfix', edit: { changes: { [uri]: [{ newText: 'new' }] } } },
  ]);
});

it('lives on after nonsense, files of no application and settings that cannot be used', async () => {
  const { client, text, uri, folder } = await opened('application.yaml');
  const nowhere = address(temporaryFolder(), 'notes.yaml');
  open(client, nowhere, 'kind: nwe\n');
  open(client, 'untitled:Untitled-1', 'kind: nwe\n');
  for (const method of ['hover', 'completion', 'definition', 'prepareRename']) {
    const params = { textDocument: { uri: nowhere }, position: { line: 0, character: 3 } };
    expect((await client.request(`textDocument/${method}`, params)).result).toBeNull();
  }
  client.raw('Content-Length: 9\r\n\r\nnot json!');
  expect((await client.request('no/such/method', {})).error).toBeDefined();
  expect((await client.request('textDocument/hover', { wrong: true })).error).toBeDefined();
  change(client, uri, 2, `\0${text}`);
  expect((await client.published(uri, 2))[0]?.code).toBe('load/control-character');

  writeFileSync(path.join(folder, 'dars.config.yaml'), 'asOf: never\n');
  client.notify('textDocument/didSave', { textDocument: { uri } });
  const shown = await client.next(({ method }) => method === 'window/showMessage');
  expect(JSON.stringify(shown.params)).toContain('dars.config.yaml');
  writeFileSync(path.join(folder, 'dars.config.yaml'), 'asOf: 2026-11-23\n');
  change(client, uri, 3, text);
  expect(await client.published(uri, 3)).toEqual([]);
});

it('takes back what it said when the last file is closed', async () => {
  const { client, uri, first } = await opened('application.yaml', (text) => text.replace('kind: new', 'kind: nwe'));
  expect(first).not.toEqual([]);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  expect(await client.published(uri)).toEqual([]);
});

it('names the other place of a fault, and shows what a draft has still to answer as a hint', async () => {
  const { client, text, uri } = await opened('application.yaml', (text) => `${text}\nnoFunding: None.\n`);
  change(client, uri, 2, `${text}\n`);
  const [both] = await client.published(uri, 2);
  expect(both).toMatchObject({
    code: 'schema/both-answered',
    relatedInformation: [{ location: { uri, range: { start: at(text, 'funding:') } }, message: 'The other answer.' }],
  });

  change(
    client,
    uri,
    3,
    text
      .replace('stage: submission', 'stage: draft')
      .replace('\nnoFunding: None.', '')
      .replace('summary: |', 'reason: |'),
  );
  const found = await client.published(uri, 3);
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'schema/unanswered 4',
    'schema/unknown-key 1',
  ]);
});

it('offers ids of a file that is no YAML at the moment', async () => {
  const { client, text, uri } = await opened('application.yaml');
  const broken = text.replace('\napplicant: tarnbridge-university', '\napplicant: \nhalf a line');
  change(client, uri, 2, broken);
  expect((await client.published(uri, 2))[0]?.code).toMatch(/^load\//);
  const { result } = await client.request('textDocument/completion', {
    textDocument: { uri },
    position: at(broken, '\napplicant: ', 12),
  });
  expect((result as { label: string }[]).map(({ label }) => label)).toContain('aneurysm-society');
});

it('asks to hear of files that change on disk, and checks again when they do', async () => {
  const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const { client, uri, folder } = await opened('application.yaml', undefined, watching);
  const asked = await client.next(({ method }) => method === 'client/registerCapability');
  expect(JSON.stringify(asked.params)).toContain('**/*.{yaml,yml}');
  const gone = 'standards/transparency.yaml';
  rmSync(path.join(folder, gone));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address(folder, gone), type: 3 }] });
  expect((await client.published(uri, 1))[0]).toMatchObject({
    code: 'schema/missing-file',
    message: expect.stringContaining(gone) as string,
  });
});

it('looks at an application again when the organisations that it shares are saved', async () => {
  const folder = temporaryFolder();
  const app = path.join(folder, 'study');
  const shared = path.join(folder, 'organisations.yaml');
  mkdirSync(path.join(folder, '.git'));
  mkdirSync(app);
  writeFileSync(path.join(folder, 'dars.config.yaml'), 'organisations: organisations.yaml\n');
  writeFileSync(shared, 'organisations:\n  - id: host\n    name: Host\n    country: Nowhere\n');
  const text = 'title: A study\norganisations:\n  - id: host\n';
  writeFileSync(path.join(app, 'application.yaml'), text);
  const client = startServer(folder);
  await client.request('initialize', { processId: null, rootUri: address(folder), capabilities: {} });
  client.notify('initialized', {});
  open(client, address(app, 'application.yaml'), text);
  const [fault] = await client.published(address(shared));
  expect(fault).toMatchObject({ code: 'schema/wrong-form', range: { start: { line: 3, character: 13 } } });
  writeFileSync(shared, 'organisations:\n  - id: host\n    name: Host\n    country: wales\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address(shared), type: 2 }] });
  expect(await client.published(address(shared))).toEqual([]);
});

it('finds what the command line finds, at the same places', async () => {
  const { client, folder, text } = await opened('application.yaml');
  const changed = text
    .replace('- id: aneurysm-society', '- id: the-society')
    .replace(/^kind: .*$/m, 'kind: newish # dars-ignore schema/unknown-key -- of another rule');
  writeFileSync(path.join(folder, 'application.yaml'), changed);
  const { out } = await runCli(['validate', '--format', 'json'], folder);
  const report = JSON.parse(out) as {
    applications: {
      findings: { rule: string; message: string; at: { file: string; line: number; column: number } }[];
    }[];
  };
  const onScreen = report.applications.flatMap(({ findings }) =>
    findings.map(({ rule, at: { file, line, column } }) => `${file}:${line}:${column} ${rule}`),
  );
  expect(onScreen.length).toBeGreaterThan(2);
  change(client, address(folder, 'application.yaml'), 2, changed);
  const inEditor: string[] = [];
  for (const file of new Set(onScreen.map((line) => line.split(':')[0] ?? ''))) {
    const version = file === 'application.yaml' ? 2 : undefined;
    for (const { code, range } of await client.published(address(folder, file), version))
      inEditor.push(`${file}:${range.start.line + 1}:${range.start.character + 1} ${code}`);
  }
  expect(inEditor.toSorted()).toEqual(onScreen.toSorted());
});
