import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fieldAt } from '../../src/core/fields.ts';
import * as hdruk from '../../src/reference/hdruk-labels.ts';
import * as register from '../../src/reference/register-labels.ts';
import type { RegisterLabel } from '../../src/reference/register-labels.ts';

const SECTOR = 'application: organisations.0.sector';
const LEVEL = 'data-minimisation: requests.0.level';
const ROUTE = 'duty-of-confidentiality: routes.0.route';

/** Values of the schema for which a list has no label. */
function unlabelled(list: readonly RegisterLabel[], place: string): string[] {
  const [document = '', path = ''] = place.split(': ');
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const values = Object.keys(fieldAt(FIELD_TREES[document], steps)?.labels ?? {});
  expect(values.length).toBeGreaterThan(1);
  return values.filter((value) => register.registerLabel(list, value) === undefined);
}

describe('labels', () => {
  // What has no label is said so in the entry; a value that joins this list does so on purpose.
  it.each([
    ['types of applicant', register.APPLICANT_TYPES, SECTOR, ['devolved-nhs-body', 'overseas-public-body', 'other']],
    ['types of data', register.TYPES_OF_DATA, LEVEL, []],
    ['sensitivity', register.SENSITIVITY, 'data-minimisation: requests.0.sensitivity', []],
    ['frequency', register.FREQUENCIES, 'data-minimisation: requests.0.frequency', []],
    [
      'legal bases',
      register.LEGAL_BASES,
      'data-minimisation: requests.0.legalBases.0',
      ['s261-2-e', 'copi-3', 'other'],
    ],
    ['arrangements', register.CONTROLLERSHIP, 'data-controllers: arrangement', ['separate-purposes']],
    ['the duty of confidentiality', register.CONFIDENTIALITY, ROUTE, ['direct-care', 'public-interest']],
    [
      'sectors of HDR UK',
      hdruk.HDRUK_SECTORS,
      SECTOR,
      [
        'research',
        'ahsn',
        'network',
        'ministerial-department',
        'agency-public-body',
        'public-corporation',
        'devolved-administration',
        'devolved-nhs-body',
        'legal-sector',
        'overseas-public-body',
      ],
    ],
    ['levels of HDR UK', hdruk.HDRUK_LEVELS, LEVEL, ['aggregated-not-suppressed']],
    ['routes of HDR UK', hdruk.HDRUK_CONFIDENTIALITY, ROUTE, []],
    ['access of HDR UK', hdruk.HDRUK_ACCESS, 'data-minimisation: requests.0.access', ['own-tre']],
    ['frequency of HDR UK', hdruk.HDRUK_FREQUENCIES, 'data-minimisation: requests.0.frequency', []],
    ['Article 6', hdruk.HDRUK_ARTICLE_6, 'data-controllers: bases.0.article6', []],
    ['Article 9', hdruk.HDRUK_ARTICLE_9, 'data-controllers: bases.0.article9', []],
  ])('of %s are known for every value but these', (_, list, place, missing) => {
    expect(unlabelled(list, place)).toEqual(missing);
  });

  it('give one word a value', () => {
    const lists = [...Object.values(register), ...Object.values(hdruk)].filter((one) => Array.isArray(one));
    for (const list of lists as (readonly RegisterLabel[])[]) {
      const values = list.map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});
