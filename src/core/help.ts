import generated from '../generated/help.json' with { type: 'json' };
import type { Step } from './finding.ts';

/** Help of one field: what is asked and why, and invented examples. */
export interface FieldHelp {
  readonly help?: string;
  readonly examples?: readonly string[];
}

const HELP = generated as unknown as Readonly<Record<string, Readonly<Record<string, FieldHelp>>>>;

/** Help of the field at a path; list places do not matter. */
export function helpAt(document: string, path: readonly Step[]): FieldHelp | undefined {
  let dotted = '';
  for (const step of path) {
    if (typeof step === 'number') dotted += '[]';
    else dotted += dotted === '' ? step : `.${step}`;
  }
  const fields = Object.hasOwn(HELP, document) ? HELP[document] : undefined;
  return fields !== undefined && Object.hasOwn(fields, dotted) ? fields[dotted] : undefined;
}
