/** One dataset of an agreement, as the register's rows have it. */
export interface DatasetRecord {
  readonly name: string;
  readonly type_of_data: string;
  readonly sensitivity: string;
  readonly frequency: string;
  readonly legal_basis: string;
  readonly confidentiality?: string;
  readonly opt_outs_applied?: string;
  readonly files_released?: number;
  readonly first_month?: string;
}

/** One party that works with or for the controllers, as the agreement's text names it. */
export interface ProcessorRecord {
  readonly name: string;
  readonly role: string;
  readonly accesses_data?: boolean;
  readonly receives_nhse_data?: boolean;
}

/** One agreement of the register's agreements file. A fact that is null or missing was not said. */
export interface AgreementRecord {
  readonly reference: string;
  readonly title: string;
  readonly applicant: string;
  readonly applicant_type: string;
  readonly controllers: readonly string[];
  readonly controller_basis: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly commercial_purposes: string | null;
  readonly sublicensing: string | null;
  readonly datasets: readonly DatasetRecord[];
  readonly processors?: readonly ProcessorRecord[];
  readonly article6?: readonly string[];
  readonly article9?: readonly string[];
  readonly data_into_nhse?: { readonly flows: boolean; readonly identifiers?: readonly string[] };
  readonly funders?: readonly string[];
  readonly funder_can_suppress_publication?: boolean;
  readonly ppi?: string;
  readonly files_released?: number;
  readonly yielded_benefits?: string;
  readonly purpose_summary: string;
  readonly schema_stress: readonly string[];
  readonly source: string;
}

/** A recorded fact: where it stands in the record, such as `datasets[0].name`, and what it says. */
export interface Fact {
  readonly at: string;
  readonly value: string | number | boolean;
}

/** Every fact of a record, in its order. Null and empty text record nothing. */
export function factsOf(value: unknown, at = ''): Fact[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => factsOf(entry, `${at}[${index}]`));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => factsOf(part, at === '' ? key : `${at}.${key}`));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ at, value }] : [];
}

/** What a record says at a place. */
export function factAt(record: unknown, at: string): unknown {
  const steps = at.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    record,
  );
}

/** The number that an agreement keeps for life, such as `727507`. */
export function stemOf(reference: string): string {
  return /^DARS-NIC-(\d{4,7})-/.exec(reference)?.[1] ?? reference;
}

/** The words of a fact without the remark in which the file says how it is known. */
export function withoutRemark(text: string): string {
  return text.replace(/\s*\((?:inferred|text|named in text|per onward-register list)\b[^)]*\)$/, '');
}
