// Stands in for Vitest's describe and it: it only notes the tests, so that the runner can call them one by one.

/** @typedef {{ id: string, file: string, skipped: boolean, run: () => unknown }} Test */

/** @type {Test[]} */
export const tests = [];

const ids = new Set();
/** @type {string[]} */
const suites = [];
let file = '';

/** Says which file the tests that follow are of. */
export function begin(/** @type {string} */ name) {
  file = name;
}

function note(name, run, skipped) {
  const base = `${file} › ${[...suites, name].join(' › ')}`;
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base} (${count})`;
  ids.add(id);
  tests.push({ id, file, skipped, run });
}

function suite(name, body) {
  suites.push(name);
  body();
  suites.pop();
}

/** `each` of Vitest: one call for every row, whose columns fill the `%s` and `%#` of the name. */
const each =
  (call) =>
  (rows) =>
  (name, body, ...rest) =>
    rows.forEach((row, index) => {
      const columns = Array.isArray(row) ? row : [row];
      let next = 0;
      const filled = name.replaceAll(/%([a-z#])/g, (_, kind) =>
        kind === '#' ? String(index) : String(columns[next++]),
      );
      call(filled, () => body(...columns), ...rest);
    });

const withEach = (call) => Object.assign(call, { each: each(call) });

/** Options, such as a time limit, may stand before or after the body. */
const run =
  (skipped) =>
  (name, ...rest) =>
    note(
      name,
      rest.find((part) => typeof part === 'function'),
      skipped,
    );

export const describe = withEach(suite);
export const it = Object.assign(withEach(run(false)), {
  skipIf: (condition) => withEach(run(Boolean(condition))),
});
export function onTestFinished() {
  throw new Error('no test of the rules needs to clean up');
}
export { expect } from 'vitest-itself';
