import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const hasSums = spawnSync('sha256sum', ['--version']).error === undefined;
if (!hasSums) process.stderr.write('Skipped: digests are not compared by sha256sum, because it is not installed.\n');

/** A copy of an example, in a folder of its own. */
function copy(): string {
  const folder = temporaryFolder();
  cpSync(exampleFolder('section-251-registry'), path.join(folder, 'study'), {
    recursive: true,
    filter: (file) => !['pack', 'README.md'].includes(path.basename(file)),
  });
  return folder;
}

/** Every file below a folder with its content. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

describe('a pack, checked and opened again', () => {
  it('gives the application back byte for byte, from its folder, zip and bag', async () => {
    const folder = copy();
    const study = contents(path.join(folder, 'study'));
    for (const [options, pack] of [
      [[], 'folder'],
      [['--zip'], 'pack.zip'],
      [['--bagit'], 'bag'],
      [['--bagit', '--zip'], 'bag.zip'],
    ] as const) {
      const rendered = await runCli(['render', 'study', '--format', 'md', '--out', pack, ...options], folder);
      expect({ ...rendered, out: '' }).toEqual({ code: 0, err: '', out: '' });
      const verified = await runCli(['verify', pack], folder);
      expect(verified.out).toMatch(/^All 31 files are as they were made: “Registry of Brain Aneurysm Implants/);
      expect(verified.code).toBe(0);
      expect((await runCli(['open', pack, `back-${pack}`], folder)).code).toBe(0);
      expect(contents(path.join(folder, `back-${pack}`))).toEqual(study);
    }
  });

  it('gives the answers back from the PDF alone, and says that the evidence is elsewhere', async () => {
    const folder = copy();
    await runCli(['render', 'study', '--format', 'pdf'], folder);
    const pdf = 'study/pack/application.pdf';
    expect((await runCli(['verify', pdf], folder)).out).toContain('The answers inside are those');
    const opened = await runCli(['open', pdf, 'back'], folder);
    expect(opened.err).toContain('a PDF carries the answers only');
    const { evidence, ...rest } = contents(path.join(folder, 'back'));
    expect(evidence).toBeUndefined();
    for (const [file, content] of Object.entries(rest))
      expect(content).toBe(readFileSync(path.join(folder, 'study', file), 'latin1'));
    expect(Object.keys(rest)).toContain('standards/data-controllers.yaml');
  });

  it('publishes neither the answers, the papers nor a digest of them', async () => {
    const folder = copy();
    await runCli(['render', 'study', '--for', 'public', '--format', 'md', '--out', 'public'], folder);
    expect(Object.keys(contents(path.join(folder, 'public')))).toEqual([
      'SHA256SUMS',
      'application.md',
      'flows.svg',
      'manifest.json',
    ]);
    expect(readFileSync(path.join(folder, 'public/manifest.json'), 'utf8')).not.toContain('inputDigest');
    const { code, out } = await runCli(['verify', 'public'], folder);
    expect({ code, digest: out.includes('Digest of the answers') }).toEqual({ code: 0, digest: false });
  });

  it('says what changed in a folder, and still opens it', async () => {
    const folder = copy();
    await runCli(['render', 'study', '--format', 'md'], folder);
    const pack = path.join(folder, 'study/pack');
    writeFileSync(path.join(pack, 'application.md'), 'changed');
    rmSync(path.join(pack, 'evidence-dpia.txt'));
    const { code, out } = await runCli(['verify', 'study/pack'], folder);
    expect({ code, out }).toEqual({
      code: 1,
      out: 'application.md: is not what it was when the pack was made\nevidence-dpia.txt: is not there any more\n2 differences from the pack as it was made\n',
    });
    const opened = await runCli(['open', 'study/pack', 'back'], folder);
    expect(opened.err).toContain('in the pack, evidence-dpia.txt is not there any more');
    expect(existsSync(path.join(folder, 'back/evidence/dpia.txt'))).toBe(false);
  });

  it.skipIf(!hasSums)('has digests that other programs can compare', async () => {
    const folder = copy();
    await runCli(['render', 'study', '--format', 'md'], folder);
    await runCli(['render', 'study', '--format', 'md', '--bagit', '--out', 'bag'], folder);
    for (const [where, list] of [
      ['study/pack', 'SHA256SUMS'],
      ['bag', 'manifest-sha256.txt'],
      ['bag', 'tagmanifest-sha256.txt'],
    ] as const)
      expect(spawnSync('sha256sum', ['--check', '--quiet', list], { cwd: path.join(folder, where) }).status).toBe(0);
  });

  it('takes away what an earlier pack left, but nothing that a person put or changed there', async () => {
    const folder = copy();
    const pack = path.join(folder, 'study/pack');
    await runCli(['render', 'study', '--format', 'md,html,docx'], folder);
    writeFileSync(path.join(pack, 'notes.txt'), 'mine');
    writeFileSync(path.join(pack, 'application.docx'), 'edited by hand');
    const { out } = await runCli(['render', 'study', '--format', 'md'], folder);
    expect(out).toContain('Took away what an earlier pack had left there: application.html\n');
    expect(readdirSync(pack)).toEqual(expect.arrayContaining(['notes.txt', 'application.docx', 'application.md']));
  });

  it('takes nothing away before the new pack is whole, and keeps a bag a bag', async () => {
    const folder = copy();
    const pack = path.join(folder, 'study/pack');
    await runCli(['render', 'study', '--format', 'html'], folder);
    mkdirSync(path.join(pack, 'application.md'));
    expect((await runCli(['render', 'study', '--format', 'md'], folder)).code).toBe(3);
    expect(existsSync(path.join(pack, 'application.html'))).toBe(true);
    await runCli(['render', 'study', '--format', 'md,docx', '--bagit', '--out', 'bag'], folder);
    await runCli(['render', 'study', '--format', 'md', '--bagit', '--out', 'bag'], folder);
    expect(existsSync(path.join(folder, 'bag/data/application.docx'))).toBe(false);
    expect((await runCli(['verify', 'bag'], folder)).code).toBe(0);
  });

  it('takes nothing away that a manifest from elsewhere names: below it, or behind a link', async () => {
    const folder = copy();
    const pack = path.join(folder, 'study/pack');
    await runCli(['render', 'study', '--format', 'md,html'], folder);
    const manifest = path.join(pack, 'manifest.json');
    const html = path.join(pack, 'application.html');
    mkdirSync(path.join(pack, 'below'));
    cpSync(html, path.join(pack, 'below/mine.html'));
    cpSync(html, path.join(folder, 'mine.html'));
    rmSync(html);
    symlinkSync(path.join(folder, 'mine.html'), html);
    const entry = /\{[^{}]*"application.html"[^{}]*\}/.exec(readFileSync(manifest, 'utf8'))?.[0] ?? '';
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(entry, `${entry},${entry.replace('application.html', 'below/mine.html')}`));
    expect((await runCli(['render', 'study', '--format', 'md'], folder)).code).toBe(0);
    expect(existsSync(html)).toBe(true);
    expect(existsSync(path.join(pack, 'below/mine.html'))).toBe(true);
    expect(existsSync(path.join(folder, 'mine.html'))).toBe(true);
  });

  it('gives papers names of their own, whatever their ids are, and hides what looks like a patient’s', async () => {
    const folder = copy();
    const ledger = path.join(folder, 'study/evidence.yaml');
    const text = readFileSync(ledger, 'utf8');
    writeFileSync(
      ledger,
      text
        .replace('- id: hra-letter', '- id: rec-letter')
        .replace('- id: amendment-letter', '- id: ../../up')
        .replace('title: Favourable opinion and', 'title: NHS number 999 000 0018, opinion and'),
    );
    const rendered = await runCli(['render', 'study', '--stage', 'draft', '--format', 'md'], folder);
    expect(rendered.code).toBe(0);
    expect(readdirSync(path.join(folder, 'study/pack'))).toEqual(
      expect.arrayContaining(['evidence-rec-letter.txt', 'evidence-paper-2.txt', 'evidence-paper-3.txt']),
    );
    expect((await runCli(['verify', 'study/pack'], folder)).code).toBe(0);
    expect(readFileSync(path.join(folder, 'study/pack/manifest.json'), 'utf8')).not.toContain('999 000 0018');
  });

  it('is made of a ledger that is not written as it has to be', async () => {
    const folder = copy();
    writeFileSync(path.join(folder, 'study/evidence.yaml'), 'items: 5\n');
    const { code, err } = await runCli(['render', 'study', '--stage', 'draft', '--format', 'md'], folder);
    expect(code).toBe(0);
    expect(err).not.toContain('bug');
  });

  it('names evidence that no entry lists, and leaves it out', async () => {
    const folder = copy();
    writeFileSync(path.join(folder, 'study/evidence/private.txt'), 'x');
    const { err } = await runCli(['render', 'study', '--format', 'md'], folder);
    expect(err).toContain('evidence/private.txt is not copied into the pack');
    writeFileSync(path.join(folder, 'study/evidence/a\u001b[31mb.txt'), 'x');
    const again = await runCli(['render', 'study', '--format', 'md'], folder);
    // oxlint-disable-next-line no-control-regex -- that there is none is what is tested
    expect(again.err).not.toMatch(/\u001b/);
    expect(existsSync(path.join(folder, 'study/pack/evidence-private.txt'))).toBe(false);
  });

  it.each([
    ['nothing', 'nothing does not exist', 3],
    ['text.txt', 'is no pack of dars: it is damaged or not a zip', 2],
    ['study', 'is no pack of dars: it has no manifest.json', 2],
  ])('refuses %s with a clear word', async (where, words, code) => {
    const folder = copy();
    writeFileSync(path.join(folder, 'text.txt'), 'text');
    for (const argv of [
      ['verify', where],
      ['open', where, 'back'],
    ]) {
      const refused = await runCli(argv, folder);
      expect(refused.code).toBe(code);
      expect(refused.err).toContain(words);
    }
    expect(existsSync(path.join(folder, 'back'))).toBe(false);
  });

  it('never writes over an application', async () => {
    const folder = copy();
    await runCli(['render', 'study', '--format', 'md'], folder);
    const refused = await runCli(['open', 'study/pack', 'study'], folder);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('Nothing was changed');
  });
});
