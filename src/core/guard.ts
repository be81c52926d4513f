import type { Step } from './finding.ts';

/** Thrown when a check reads a value that failed its schema: the rule could not run. */
export class UntrustedRead extends Error {
  readonly path: readonly Step[];

  constructor(path: readonly Step[]) {
    super('a value of the wrong kind was read');
    this.path = path;
  }
}

/**
 * Wraps answers so that reading an untrusted value stops the reader.
 * Only documents that hold such values pay for it.
 */
export function guardReads<T>(data: T, untrusted: readonly (readonly Step[])[], path: readonly Step[] = []): T {
  if (typeof data !== 'object' || data === null || untrusted.length === 0) return data;
  // A copy, because a frozen object may not answer with anything but its own parts.
  const copy: object = Array.isArray(data) ? [...data] : { ...data };
  // The same part read twice is the same object, as rules may compare.
  const parts = new Map<string, unknown>();
  return new Proxy(copy, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return value;
      const step = Array.isArray(target) && /^\d+$/.test(key) ? Number(key) : key;
      const here = [...path, step];
      const below = untrusted.filter((bad) => here.every((part, index) => bad[index] === part));
      // Even where nothing stands there: the answer may be under a misspelt key.
      if (below.some((bad) => bad.length === here.length)) throw new UntrustedRead(here);
      if (below.length === 0 || !Object.hasOwn(target, key)) return value;
      if (!parts.has(key)) parts.set(key, guardReads(value, below, here));
      return parts.get(key);
    },
  }) as T;
}
