import { isDay } from '../core/days.ts';
import type { DeepPartial } from '../core/rule.ts';
import { showNumber } from '../core/show-number.ts';
import type { Application } from '../core/workspace.ts';
import type { Documents } from '../generated/types.ts';
import { labelAt, nameOf, productName } from './names.ts';

type Request = DeepPartial<Documents['data-minimisation']['requests'][number]>;
type Period = NonNullable<Request['periods']>[number];

/** One reason that a request gives, or does not give. */
export interface Reason {
  readonly for: string;
  /** The words of the applicant; absent where nothing is written. */
  readonly text?: string;
}

/** One dataset that is asked for, and how it was cut down. Every text says so where nothing is written. */
export interface MinimiseRow {
  readonly number: number;
  readonly request: string;
  readonly product: string;
  readonly level: string;
  /** Each period as it is asked for. */
  readonly asked: readonly string[];
  /** The years asked for that a reason is given for, such as `2019–2028`, or words for none. */
  readonly argued: string;
  /** Years asked for without a reason. */
  readonly notArgued: readonly number[];
  readonly limits: readonly string[];
  readonly fields: string;
  readonly cohorts: readonly string[];
  readonly reasons: readonly Reason[];
  /** What is missing of all this, in words; empty when the request is argued in full. */
  readonly missing: readonly string[];
}

const NOT_SAID = 'not said';

/** One row for each dataset request of an application. */
export function minimisationOf(app: Application): readonly MinimiseRow[] {
  return (app.get('data-minimisation')?.requests ?? []).map((request, index) => {
    const { periods = [], limits, fields, noLimitBecause, cohorts } = request;
    const notArgued = yearsOf(periods.filter(({ reason }) => reason === undefined)).filter(
      (year) => !yearsOf(periods.filter(({ reason }) => reason !== undefined)).includes(year),
    );
    const reasons = reasonsOf(request);
    return {
      number: index + 1,
      request: request.id ?? NOT_SAID,
      product: productName(request),
      level: levelOf(request),
      asked: periods.length === 0 ? [NOT_SAID] : periods.map(periodWords),
      argued: arguedOf(periods),
      notArgued,
      limits: limits?.map(
        ({ kind, value }) =>
          `${kind === undefined ? '' : `${labelAt('data-minimisation', 'requests.limits.kind', kind)}: `}${value ?? NOT_SAID}`,
      ) ?? [noLimitBecause === undefined ? 'no filter' : 'no limit, and a reason why'],
      fields: fieldsOf(fields),
      cohorts: cohorts?.map((id) => cohortWords(app, id)) ?? [NOT_SAID],
      reasons,
      missing: [
        ...(periods.length === 0 ? ['no years'] : []),
        ...(periods.some(({ reason }) => reason === undefined) ? ['a period without a reason'] : []),
        ...(limits === undefined && cohorts === undefined && fields === undefined && noLimitBecause === undefined
          ? ['no limit, and no reason why none is possible']
          : []),
        ...(limits ?? []).flatMap(({ reason, value }) =>
          reason === undefined ? [`no reason for the limit “${value ?? NOT_SAID}”`] : [],
        ),
        ...reasons.flatMap(({ for: what, text }) => (text === undefined ? [`nothing under “${what}”`] : [])),
      ],
    };
  });
}

function levelOf({ level, sensitivity, identifiableBecause }: Request): string {
  const words = level === undefined ? NOT_SAID : labelAt('data-minimisation', 'requests.level', level);
  const kind =
    sensitivity === undefined
      ? ''
      : `, ${labelAt('data-minimisation', 'requests.sensitivity', sensitivity).toLowerCase()}`;
  const because =
    identifiableBecause === undefined
      ? ''
      : ` (${labelAt('data-minimisation', 'requests.identifiableBecause', identifiableBecause)})`;
  return `${words}${kind}${because}`;
}

function periodWords({ kind, from, to, anchor, monthsBefore, monthsAfter, futureDrops }: Period): string {
  const span =
    from === undefined && to === undefined
      ? kind === undefined
        ? NOT_SAID
        : labelAt('data-minimisation', 'requests.periods.kind', kind)
      : `${from ?? 'start not said'} to ${to ?? (futureDrops === true ? 'later data' : 'the latest')}`;
  if (kind !== 'per-person') return span;
  const first = (monthsBefore ?? 0) > 0 ? `${monthsBefore} months before` : 'that day';
  const last = monthsAfter === undefined ? 'onwards' : `to ${monthsAfter} months after`;
  return `${span}; of each person from ${first} ${last}, counted from: ${anchor ?? NOT_SAID}`;
}

function arguedOf(periods: readonly Period[]): string {
  if (periods.length === 0) return NOT_SAID;
  const argued = periods.filter(({ reason }) => reason !== undefined);
  if (argued.length === 0) return 'none';
  if (argued.length === periods.length) return `all: ${rangesOf(yearsOf(argued)) || 'in words'}`;
  return `only ${rangesOf(yearsOf(argued)) || 'in words'}`;
}

/** The years that some periods touch, each once and in order; what is dated in words alone has none. */
function yearsOf(periods: readonly Period[]): readonly number[] {
  const years = new Set<number>();
  for (const { from, to } of periods) {
    if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) continue;
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.add(year);
  }
  return [...years].toSorted((one, other) => one - other);
}

/** Years as people write them: 2015, 2016 and 2018 become `2015–2016, 2018`. */
export function rangesOf(years: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function fieldsOf(fields: Request['fields']): string {
  if (fields?.choice === undefined) return 'fields not said';
  if (fields.choice === 'all') return 'all fields';
  if (fields.choice === 'package') return 'a package of fields';
  return fields.chosen === undefined
    ? 'chosen fields, not listed'
    : `${fields.chosen.length} chosen ${fields.chosen.length === 1 ? 'field' : 'fields'}`;
}

function cohortWords(app: Application, id: string | undefined): string {
  const size = app.get('data-minimisation')?.cohorts?.find((one) => one.id !== undefined && one.id === id)?.size;
  const number =
    size?.count !== undefined
      ? `, ${showNumber(size.count)}`
      : size?.upTo !== undefined
        ? `, up to ${showNumber(size.upTo)}`
        : ', size not said';
  return `${nameOf(app, 'cohort', id)}${number}`;
}

/** Reasons in the order of the form; those that only some requests need are left out where they are not needed. */
function reasonsOf(request: Request): readonly Reason[] {
  const { neededBecause, lessIntrusive, periods, limits, fields, noLimitBecause, extraReason, accessReason } = request;
  const joined = (texts: readonly (string | undefined)[]): string | undefined =>
    texts.filter((text) => text !== undefined).join(' ') || undefined;
  const extra = request.level === 'identifiable' || request.sensitivity === 'sensitive';
  const reason = (what: string, text: string | undefined): Reason => ({
    for: what,
    ...(text === undefined ? {} : { text }),
  });
  return [
    reason('why needed', neededBecause),
    reason('why not less', lessIntrusive),
    reason('why these years', joined((periods ?? []).map((period) => period.reason))),
    ...(limits === undefined ? [] : [reason('why this limit', joined(limits.map((limit) => limit.reason)))]),
    ...(fields === undefined ? [] : [reason('why these fields', fields.reason)]),
    ...(noLimitBecause === undefined ? [] : [reason('why no limit', noLimitBecause)]),
    ...(extra || extraReason !== undefined ? [reason('why of this kind', extraReason)] : []),
    ...(request.access === 'sde' && accessReason === undefined ? [] : [reason('why this access', accessReason)]),
  ];
}
