import generated from '../generated/fields.json' with { type: 'json' };
import type { ConstraintNotes, Field, FieldTrees } from './fields.ts';

// The generator writes this file from the schemas, and a test compares the two; the shape is vouched for there.
const data = generated as unknown as {
  fields: FieldTrees;
  notes: ConstraintNotes;
  config: Field;
  organisations: Field;
};

/** Field trees of every document of an application. */
export const FIELD_TREES: FieldTrees = data.fields;

/** Field tree of dars.config.yaml. */
export const CONFIG_TREE: Field = data.config;

/** Field tree of the file of organisations that many applications use. */
export const SHARED_TREE: Field = data.organisations;

/** What each constraint of the compiled schemas means. */
export const CONSTRAINT_NOTES: ConstraintNotes = data.notes;
