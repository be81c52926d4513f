import type { SchemaError } from '../core/schema-findings.ts';

/** Validates answers by document name against all schemas; errors stay on the function until its next call. */
declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
