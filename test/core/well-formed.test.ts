import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { wellFormed } from '../../src/core/well-formed.ts';
import { applicationOf, filesOf } from '../support/application.ts';

it('leaves out answers of another kind, counts them, and keeps the rest', () => {
  const { app, leftOut } = wellFormed(
    applicationOf(
      filesOf(`
application: {title: [a], organisations: [{id: uni, name: U}, text], unknown: 1}
processing-activities: {flows: none, reidentification: {promised: perhaps, exception: E}}`),
    ),
    FIELD_TREES,
  );
  expect(app.get('application')).toEqual({ organisations: [{ id: 'uni', name: 'U' }] });
  expect(app.get('processing-activities')).toEqual({ reidentification: { exception: 'E' } });
  expect(leftOut).toBe(5);
});
