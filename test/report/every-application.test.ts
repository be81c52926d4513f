import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { rules } from '../../src/generated/registry.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { json } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { sarif } from '../../src/report/sarif.ts';
import { planted } from '../planted/plant.ts';
import { PLANTINGS } from '../planted/plantings.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';
import { hasXmllint, junitFaults, sarifFaults } from './public-schemas.ts';
import { options } from './sample.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const accepts = new Ajv({ strict: true, strictRequired: false, ownProperties: true, allErrors: true }).compile(schema);

/** What the schema of GitLab's Code Quality asks of each entry. */
const isQuality = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 8 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

const forms = new URL('../../templates/forms/', import.meta.url);
const blank = Object.fromEntries(
  [
    'application.yaml',
    'evidence.yaml',
    ...readdirSync(new URL('standards/', forms)).map((name) => `standards/${name}`),
  ].map((file) => [file, readFileSync(new URL(file, forms), 'utf8')]),
);

/** Every application that the project holds, as it is and with everything that is wrong anywhere. */
const APPLICATIONS: readonly (readonly [name: string, reports: () => readonly Report[]])[] = [
  ...exampleNames.map(
    (name) => [`the example ${name}`, () => [checkWith(applicationOf(exampleFiles(name), exampleDay(name)))]] as const,
  ),
  ['blank forms', () => (['draft', 'submission'] as const).map((stage) => checkWith(applicationOf(blank), { stage }))],
  ['nothing', () => [checkWith(applicationOf({}))]],
  ['each planted fault', () => PLANTINGS.map((planting) => planted(planting).report)],
  ...(['bad', 'good'] as const).map(
    (kind) =>
      [
        `the ${kind} examples of every rule`,
        () => rules.flatMap((rule) => rule.examples[kind].map((text) => checkWith(applicationOf(filesOf(text))))),
      ] as const,
  ),
];

describe.each(APPLICATIONS)('reports on %s', { timeout: 60_000 }, (_, reportsOf) => {
  const reports = reportsOf();

  it('as JSON are what our own schema says', () => {
    expect(accepts(JSON.parse(json(reports, options()))), JSON.stringify(accepts.errors?.slice(0, 5))).toBe(true);
  });

  it('as SARIF are what the public schema asks for', () => {
    expect(sarifFaults(JSON.parse(sarif(reports, options()))).slice(0, 5)).toEqual([]);
  });

  it('as Code Quality have all that GitLab reads', () => {
    expect(isQuality(JSON.parse(gitlab(reports, options()))), JSON.stringify(isQuality.errors)).toBe(true);
  });

  it.skipIf(!hasXmllint)('as JUnit are what the public schema asks for', () => {
    expect(junitFaults(junit(reports, options())).slice(0, 500)).toBe('');
  });
});

it('the schema of the report finds faults', () => {
  expect(accepts({ schemaVersion: 1 })).toBe(false);
});
