import type { SchemaError } from '../core/schema-findings.ts';

/** Validates a file of house rules under the name `house-rules`; errors stay on the function until its next call. */
declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
