import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

const here = (name: string) => new URL(`../fixtures/public-schemas/${name}`, import.meta.url);

const {
  $schema: _dialect,
  id: _id,
  ...sarif
} = JSON.parse(readFileSync(here('sarif-schema-2.1.0.json'), 'utf8')) as Record<string, unknown>;
// Nothing in it means another thing in the dialect that this validator reads.
const accepts = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(sarif);

/** What the public schema of SARIF has against a log. */
export function sarifFaults(log: unknown): readonly string[] {
  accepts(log);
  return (accepts.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Whether xmllint is installed; says so once where it is not, since tests are then skipped. */
export const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;
if (!hasXmllint)
  process.stderr.write(
    'Skipped: JUnit results are not compared with their schema, because xmllint is not installed.\n',
  );

/** What the public schema of JUnit results has against some. */
export function junitFaults(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', fileURLToPath(here('junit-10.xsd')), '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
