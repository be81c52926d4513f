import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { wellFormed } from '../../src/core/well-formed.ts';
import { smallApplication } from '../support/views.ts';

it('leaves out answers of another kind, counts them, and keeps the rest in its place', () => {
  const { app, leftOut } = wellFormed(
    smallApplication(`
application: {title: [a], organisations: [text, {id: uni, name: U, aliases: [{a: 1}, U]}], unknown: 1}
processing-activities: {flows: none, reidentification: {promised: perhaps, exception: E}}`),
    FIELD_TREES,
  );
  expect(app.get('application')).toEqual({ organisations: [{}, { id: 'uni', name: 'U', aliases: ['U'] }] });
  expect(app.get('processing-activities')).toEqual({ reidentification: { exception: 'E' } });
  expect(leftOut).toBe(6);
});
