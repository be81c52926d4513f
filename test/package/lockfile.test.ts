import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const lock = (read('package-lock.json') as { packages: Readonly<Record<string, Entry>> }).packages;
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('package-lock.json', () => {
  it('names no download address', () => {
    expect(Object.entries(lock).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('holds every optional package of every platform, so that npm ci accepts it everywhere', () => {
    const missing = Object.values(lock).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => lock[`node_modules/${name}`] === undefined),
    );
    expect(missing).toEqual([]);
  });

  it('holds one package with an install script, esbuild, which works without it', () => {
    const scripted = Object.entries(lock).filter(
      ([, entry]) => entry.hasInstallScript === true && entry.optional !== true,
    );
    expect(scripted.map(([name]) => name)).toEqual(['node_modules/esbuild']);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('depends at run time on nothing but the typesetter, the painter of drawings and their fonts', () => {
    expect(Object.keys(manifest.dependencies)).toEqual([
      '@expo-google-fonts/source-code-pro',
      '@expo-google-fonts/source-sans-3',
      '@myriaddreamin/typst-ts-web-compiler',
      '@resvg/resvg-wasm',
    ]);
  });
});
