import type { Schema } from './schema-source.ts';

/**
 * Kinds of error whose words come from the field tree alone. What ajv would tell of them is left out, and with it the
 * schemas themselves, which it would keep only to name the values that an answer may have.
 */
const UNTOLD = new Set(['type', 'pattern', 'format', 'enum', 'if', 'anyOf', 'not']);

/**
 * ajv writes several lines to note each error and hands every function what only `$data` would use. Shorter calls in
 * their place take a quarter off the code, and with it off the time to load it.
 */
export function withoutRepeats(code: string): string {
  const noting =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:("(?:[^"\\]|\\.)*"),keyword:("\w+"),params:(\{.*?\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
  const joining = /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const surroundings = /,parentData:[^,{}]+,parentDataProperty:(?:"(?:[^"\\]|\\.)*"|[^,{}]+),rootData\}/g;
  const shorter = withKnownNames(code)
    .replaceAll(noting, (_, _name, place = 'instancePath', constraint, keyword, params) => {
      const told = UNTOLD.has(JSON.parse(keyword) as string) ? '' : `, ${params}`;
      return `vErrors = noted(vErrors, ${place}, ${constraint}, ${keyword}${told});\nerrors++;`;
    })
    .replaceAll(joining, 'vErrors = joined(vErrors, $1.errors);')
    .replaceAll(surroundings, '}')
    .replaceAll(
      /(?:if\(\((data\d*)(?:\.\w+|\["[^"]*"\]) === undefined\) \|\| \(!\(func0\.call\(\1, "[^"]*"\)\)\)\)\{\nvErrors = noted\(vErrors, ([^,\n]+), ("[^"]*"), "required", \{missingProperty: "[^"]*"\}\);\nerrors\+\+;\n\}\n)+/g,
      lacking,
    )
    .replaceAll(
      /for\(const (key\d+) of Object\.keys\((data\d*)\)\)\{\nif\(!\(func0\.call\((known\d+), \1\)\)\)\{\nvErrors = noted\(vErrors, ([^,\n]+), ("[^"]*"), "additionalProperties", \{additionalProperty: \1\}\);\nerrors\+\+;\n\}\n\}/g,
      'vErrors = unknown(vErrors, $2, $3, $4, $5);\nerrors = count(vErrors);',
    )
    .replaceAll(
      /if\(!\((validate\d+)\(([^,\n]+), \{instancePath:([^}\n]+)\}\)\)\)\{\nvErrors = joined\(vErrors, \1\.errors\);\nerrors = vErrors\.length;\n\}/g,
      'vErrors = part(vErrors, $1, $2, $3);\nerrors = count(vErrors);',
    )
    .replaceAll(
      /if\((data\d*)(?:\.\w+|\["[^"]*"\]) !== undefined && func0\.call\(\1, ("[^"]*")\)\)\{\nvErrors = part\(vErrors, (validate\d+), [^,\n]+, ([^,\n]+)\);\nerrors = count\(vErrors\);\n\}/g,
      'vErrors = partAt(vErrors, $3, $1, $2, $4);\nerrors = count(vErrors);',
    )
    .replaceAll(/errors = count\(vErrors\);\n(?=vErrors = (?:part|partAt|lacking|unknown)\()/g, '')
    .replaceAll(/(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isMap($1)')
    .replaceAll(
      /errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(\1\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g,
      'errors = $1;\nvErrors = cut(vErrors, $1);',
    )
    // Engines compile a function in brackets at once, instead of reading it twice: nearly every one of these will run.
    .replaceAll(/^function (validate\d+)(\(.*?^return errors === 0;\n\})$/gms, 'const $1 = (function $2);')
    .replace(/^export const validate = .*\n^export default (validate\d+);$/m, '');
  const [, main] = /^export default (validate\d+);$/m.exec(code) ?? [];
  return `${shorter}
export default ${main};
function joined(errors, more) {
  return errors === null ? more : errors.concat(more);
}
function isMap(data) {
  return data && typeof data == "object" && !Array.isArray(data);
}
function cut(errors, length) {
  if (errors === null || length === 0) return null;
  errors.length = length;
  return errors;
}
function count(errors) {
  return errors === null ? 0 : errors.length;
}
function part(errors, validate, value, place) {
  return validate(value, { instancePath: place }) ? errors : joined(errors, validate.errors);
}
function partAt(errors, validate, data, name, place) {
  return data[name] !== undefined && func0.call(data, name) ? part(errors, validate, data[name], place) : errors;
}
function lacking(errors, data, place, constraint, names) {
  for (const name of names)
    if (data[name] === undefined || !func0.call(data, name))
      errors = noted(errors, place, constraint, "required", { missingProperty: name });
  return errors;
}
function unknown(errors, data, known, place, constraint) {
  for (const name of Object.keys(data))
    if (!func0.call(known, name))
      errors = noted(errors, place, constraint, "additionalProperties", { additionalProperty: name });
  return errors;
}
function noted(errors, instancePath, schemaPath, keyword, params) {
  const error = { instancePath, schemaPath, keyword, params: params ?? {} };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;
}

/** One call for a run of required answers: each would be three lines. Runs are cut where place or constraint changes. */
function lacking(run: string): string {
  const each =
    /func0\.call\((data\d*), ("[^"]*")\)\)\)\)\{\nvErrors = noted\(vErrors, ([^,\n]+), ("[^"]*"), "required"/g;
  const calls: { readonly head: string; readonly names: string[] }[] = [];
  for (const [, data = '', name = '', place = '', constraint = ''] of run.matchAll(each)) {
    const head = `vErrors = lacking(vErrors, ${data}, ${place}, ${constraint}, `;
    const last = calls.at(-1);
    if (last?.head === head) last.names.push(name);
    else calls.push({ head, names: [name] });
  }
  return `${calls.map(({ head, names }) => `${head}[${names.join(', ')}]);\n`).join('')}errors = count(vErrors);\n`;
}

/** ajv keeps a whole schema to look up which names a long map may have; the names alone are enough. */
function withKnownNames(code: string): string {
  const schemas = new Map<string, Schema>();
  for (const [, name = '', text = ''] of code.matchAll(/^const (schema\d+) = (\{.*\});$/gm))
    schemas.set(name, JSON.parse(text) as Schema);
  const lists = new Map<string, string>();
  const named = code.replaceAll(
    /func0\.call\((schema\d+)((?:\.\w+)*?\.properties), /g,
    (whole, name: string, steps: string) => {
      const properties = steps
        .slice(1)
        .split('.')
        .reduce<unknown>((within, step) => (within as Schema | undefined)?.[step], schemas.get(name));
      if (properties === undefined || properties === null) return whole;
      const names = JSON.stringify(Object.fromEntries(Object.keys(properties).map((key) => [key, 0])));
      if (!lists.has(names)) lists.set(names, `known${lists.size}`);
      return `func0.call(${lists.get(names) ?? ''}, `;
    },
  );
  return `${named}\n${[...lists].map(([names, list]) => `const ${list} = ${names};\n`).join('')}`;
}
