import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bag } from '../../src/bundle/bagit.ts';
import { bundle, MANIFEST, readManifest, SUMS, type BundleAbout } from '../../src/bundle/manifest.ts';
import { digestKeyword, readPdf } from '../../src/bundle/pdf-attachment.ts';
import { inputDigest, readSourceArchive, SOURCE, sourceArchive } from '../../src/bundle/source.ts';
import { verifyBundle } from '../../src/bundle/verify.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const sha512 = (content: Uint8Array) => createHash('sha512').update(content).digest('hex');

const yaml = new Map([
  ['standards/a.yaml', bytes('a: 1\n')],
  ['application.yaml', bytes('title: Hips\n')],
]);
const about: BundleAbout = {
  title: 'Hips',
  stage: 'draft',
  edition: '2026-05',
  asOf: '2026-11-23',
  inputDigest: inputDigest(yaml, sha256),
};
const made = () =>
  bundle(
    [
      { path: 'b.md', content: bytes('b'), mediaType: 'text/markdown', what: 'B' },
      { path: 'a.txt', content: bytes('a'), mediaType: 'text/plain', what: 'A', copyOf: 'evidence/a.txt' },
      { path: SOURCE, content: sourceArchive(yaml), mediaType: 'application/zip', what: 'Answers' },
    ],
    about,
    '1.2.3',
    sha256,
  );

describe('bundle', () => {
  it('lists its files by name, with size, digest and origin, and without a clock', () => {
    const files = made();
    const manifest = readManifest(files.get(MANIFEST));
    expect(manifest?.tool).toEqual({ name: 'dars', version: '1.2.3' });
    expect(manifest?.files.map((one) => one.path)).toEqual(['a.txt', SOURCE, 'b.md']);
    expect(manifest?.files[0]).toEqual({
      path: 'a.txt',
      bytes: 1,
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
      mediaType: 'text/plain',
      what: 'A',
      copyOf: 'evidence/a.txt',
    });
    expect(text(files.get(SUMS)).split('\n')[0]).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt',
    );
    expect(text(files.get(SUMS))).toContain(`  ${MANIFEST}\n`);
    expect(made()).toEqual(files);
  });
});

describe('the application in a bundle', () => {
  it('comes back byte for byte, and is the same for files with CRLF', () => {
    expect(readSourceArchive(sourceArchive(yaml))).toEqual(new Map([...yaml].toReversed()));
    const windows = new Map([...yaml].map(([name, content]) => [name, bytes(text(content).replaceAll('\n', '\r\n'))]));
    expect(sourceArchive(windows)).toEqual(sourceArchive(yaml));
    expect(inputDigest(windows, sha256)).toBe(inputDigest(yaml, sha256));
  });

  it('keeps a carriage return that ends no line', () => {
    const odd = new Map([['a.yaml', bytes('a: "x\ry"\r\n\r')]]);
    expect(text(readSourceArchive(sourceArchive(odd)).get('a.yaml'))).toBe('a: "x\ry"\n\r');
  });

  it('has another digest when a file changes its content or its name', () => {
    const digest = inputDigest(yaml, sha256);
    expect(inputDigest(new Map([...yaml, ['application.yaml', bytes('title: Knees\n')]]), sha256)).not.toBe(digest);
    expect(inputDigest(new Map([...yaml].map(([name, content]) => [`${name}x`, content])), sha256)).not.toBe(digest);
  });
});

describe('verifyBundle', () => {
  const differences = (change: (files: Map<string, Uint8Array>) => void) => {
    const files = new Map(made());
    change(files);
    return verifyBundle(files, sha256)?.differences.map(({ path, kind }) => `${kind} ${path}`);
  };

  it('finds nothing in a bundle as it was made', () => {
    expect(verifyBundle(made(), sha256)).toMatchObject({ checked: 3, differences: [] });
  });

  it('finds what was changed, taken away and added', () => {
    expect(
      differences((files) => {
        files.set('b.md', bytes('changed'));
        files.delete('a.txt');
        files.set('new.txt', bytes('x'));
      }),
    ).toEqual(['missing a.txt', 'changed b.md', 'added new.txt']);
  });

  it('finds a manifest that was made to fit', () => {
    expect(
      differences((files) => {
        files.set('b.md', bytes('changed'));
        const fitted = text(files.get(MANIFEST)).replace(sha256(bytes('b')), sha256(bytes('changed')));
        files.set(MANIFEST, bytes(fitted));
      }),
    ).toEqual(['unlisted b.md', `changed ${MANIFEST}`]);
  });

  it('finds answers that are not those the pack was made from', () => {
    const other = sourceArchive(new Map([['application.yaml', bytes('title: Knees\n')]]));
    const files = bundle([{ path: SOURCE, content: other, mediaType: 'x', what: 'x' }], about, '1', sha256);
    expect(verifyBundle(files, sha256)?.differences.map((one) => one.path)).toEqual([SOURCE]);
  });

  it.each(['', '{', 'null', '[]', '{"schemaVersion":1}', '{"schemaVersion":1,"application":{},"files":[]}'])(
    'cannot work with the manifest %j',
    (manifest) => {
      expect(verifyBundle(new Map([[MANIFEST, bytes(manifest)]]), sha256)).toBeUndefined();
    },
  );
});

describe('bag', () => {
  it('holds the bundle below data/, with both kinds of digests of everything', () => {
    const files = bag(
      made(),
      { ...about, title: 'Two\nlines', reference: 'DARS-NIC-000000-X1Y2Z' },
      { sha256, sha512 },
    );
    expect([...files.keys()].filter((name) => !name.startsWith('data/'))).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ]);
    const total = [...made().values()].reduce((sum, one) => sum + one.length, 0);
    expect(text(files.get('bag-info.txt')).split('\n')).toEqual([
      'Bag-Software-Agent: dars',
      'Bagging-Date: 2026-11-23',
      'External-Description: Two lines',
      'External-Identifier: DARS-NIC-000000-X1Y2Z',
      `Payload-Oxum: ${total}.5`,
      '',
    ]);
    for (const [name, digest] of [
      ['256', sha256],
      ['512', sha512],
    ] as const) {
      expect(text(files.get(`manifest-sha${name}.txt`))).toContain(`${digest(bytes('b'))}  data/b.md\n`);
      expect(text(files.get(`tagmanifest-sha${name}.txt`)).match(/\n/g)).toHaveLength(4);
    }
  });
});

describe('readPdf', () => {
  const object = (filter: string, stored: string, digest: string) =>
    bytes(
      `%PDF-1.7\n1 0 obj\n<<\n  /Length ${stored.length}\n${filter}  /Type /EmbeddedFile\n  /Params <<\n    /Size 3\n  >>\n>>\nstream\n${stored}\nendstream\nendobj\n\n2 0 obj\n<<\n  /Keywords (${digest})\n>>\nendobj\n`,
    );

  it('finds the file inside, and the digest that the description gives', () => {
    const found = readPdf(object('', 'zip', digestKeyword('a'.repeat(64))));
    expect({ ...found, source: text(found?.source) }).toEqual({ source: 'zip', inputDigest: 'a'.repeat(64) });
  });

  it('gives nothing for another file, or for one whose content is damaged', () => {
    expect(readPdf(bytes('zip'))).toBeUndefined();
    expect(readPdf(bytes('%PDF-1.7\n'))).toBeUndefined();
    expect(readPdf(object('  /Filter /FlateDecode\n', 'zip', 'x'))).toBeUndefined();
  });
});
