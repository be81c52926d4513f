import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { doJobs } from '../../src/io/second-thread.ts';
import { folder } from './folder.ts';

const NUMBERS = Array.from({ length: 100 }, (_, index) => index);

/**
 * Doubles a hundred numbers in a program of its own, bundled with a file for its second thread. `there` is what the second
 * thread does with a number, `here` what the first does; gives what the program printed.
 */
function program(there: string, here = 'number * 2', isWorthIt = '() => true'): Record<string, unknown> {
  const root = folder();
  const source = path.resolve(import.meta.dirname, '../../src/io/second-thread.ts');
  const build = (name: string, contents: string): void =>
    void buildSync({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: path.join(root, name),
    });
  build('worker.mjs', `import { serve } from '${source}'; serve((data) => (number) => ${there});`);
  build(
    'main.mjs',
    `import { doJobs } from '${source}';
     let [mine, told] = [0, 0];
     const jobs = Array.from({ length: 100 }, (_, index) => index);
     const seen = new Int32Array(new SharedArrayBuffer(4));
     const here = (number) => { mine += 1; return ${here}; };
     try {
       const done = [];
       const onDone = (one) => { told += 1; done.push(one); };
       await doJobs({ jobs, here, file: 'worker.mjs', data: { factor: 2, seen }, onDone, isWorthIt: ${isWorthIt} });
       console.log(JSON.stringify({ done, mine, told }));
     } catch (error) { console.log(JSON.stringify({ error: error.message, told })); }`,
  );
  return JSON.parse(execFileSync(process.execPath, [path.join(root, 'main.mjs')], { encoding: 'utf8' })) as Record<
    string,
    unknown
  >;
}

const DOUBLES = NUMBERS.map((number) => number * 2);

describe('doJobs', () => {
  it('does all in one thread where no file for a second one is there', async () => {
    for (const file of [undefined, 'gone.js']) {
      const told: number[] = [];
      const here = (number: number): number => number * 2;
      const onDone = (done: number): void => void told.push(done);
      await doJobs({ jobs: NUMBERS, here, file, data: undefined, onDone });
      expect(told).toEqual(DOUBLES);
    }
  });

  it('stops at an error', async () => {
    const here = (number: number): number => {
      if (number === 20) throw new Error('twenty');
      return number;
    };
    let told = 0;
    const onDone = (): void => void (told += 1);
    await expect(doJobs({ jobs: NUMBERS, here, file: undefined, data: undefined, onDone })).rejects.toThrow('twenty');
    expect(told).toBe(20);
  });

  it('does some in a second thread, and keeps their order', () => {
    const { done, mine, told } = program('number * data.factor');
    expect({ done, told }).toEqual({ done: DOUBLES, told: 100 });
    expect(mine).toBeLessThan(100);
  });

  it('does again what failed in the second thread', () => {
    expect(program('JSON.parse("no")')).toEqual({
      done: DOUBLES,
      mine: 100,
      told: 100,
    });
  });

  it('does all that is left when the second thread ends', () => {
    expect(program('process.exit(3)')).toEqual({ done: DOUBLES, mine: 100, told: 100 });
  });

  it('gives its own error, and counts what the second thread did before', () => {
    const { error, told } = program(
      '(Atomics.add(data.seen, 0, 1), Atomics.notify(data.seen, 0), number)',
      '(Atomics.wait(seen, 0, 0), JSON.parse("no"))',
    );
    expect(error).toContain('JSON');
    expect(told).toBeGreaterThan(0);
  });

  it('hands out each in its order and keeps none, whatever takes longer', async () => {
    const told: string[] = [];
    const here = async (number: number): Promise<number> => {
      // Later jobs are done before earlier ones would be.
      for (let wait = number === 3 ? 20 : 0; wait > 0; wait -= 1) await Promise.resolve();
      told.push(`did ${number}`);
      return number;
    };
    const onDone = async (done: number, index: number): Promise<void> => {
      await Promise.resolve();
      told.push(`gave ${done} as ${index}`);
    };
    await doJobs({ jobs: [3, 4, 5], here, file: undefined, data: undefined, onDone });
    expect(told).toEqual(['did 3', 'gave 3 as 0', 'did 4', 'gave 4 as 1', 'did 5', 'gave 5 as 2']);
  });

  it('starts no second thread before it is worth it', () => {
    expect(program('number * data.factor', 'number * 2', '() => false')).toMatchObject({ mine: 100, told: 100 });
    expect(program('number * data.factor', 'number * 2', '(left) => left < 90')['mine']).toBeLessThan(100);
  });

  it('says no more to whoever could not take what came of a job', async () => {
    let told = 0;
    const onDone = (): void => {
      told += 1;
      if (told === 5) throw new Error('no more');
    };
    const work = { jobs: NUMBERS, here: (number: number) => number, file: undefined, data: undefined, onDone };
    await expect(doJobs(work)).rejects.toThrow('no more');
    expect(told).toBe(5);
  });
});
