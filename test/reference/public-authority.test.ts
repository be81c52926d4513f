import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPublicAuthority, PUBLIC_AUTHORITY } from '../../src/reference/public-authority.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/application.schema.json', import.meta.url), 'utf8')) as {
  definitions: { sector: { enum: string[] } };
};

describe('public authorities', () => {
  it('has one answer for every sector of the schema', () => {
    expect(PUBLIC_AUTHORITY.map((entry) => entry.sector).toSorted()).toEqual(schema.definitions.sector.enum.toSorted());
  });

  it.each([
    ['nhs-trust', 'yes'],
    ['academic', 'yes'],
    ['commercial', 'no'],
    ['charity', 'no'],
    ['overseas-public-body', 'ask'],
    ['no such sector', 'ask'],
    [undefined, 'ask'],
  ])('%s: %s', (sector, answer) => {
    expect(isPublicAuthority(sector)).toBe(answer);
  });
});
