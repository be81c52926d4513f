import { addMonths, compareDays } from '../../core/days.ts';
import type { Application } from '../../core/workspace.ts';
import type { TermCase } from '../../reference/maximum-terms.ts';
import { flowsOf } from './flows.ts';

/** True when the days from start to end are more than so many months; a term may end on the day itself or the day before. */
export function runsLongerThan(start: string, end: string, months: number): boolean {
  return compareDays(end, addMonths(start, months)) > 0;
}

/** True when the agreement ends on the day on which it starts, or before it: of such a term no day can be said to lie outside. */
export function isTermReversed(app: Application): boolean {
  const { start, end } = app.get('term-of-data-sharing-agreement') ?? {};
  return start !== undefined && end !== undefined && compareDays(end, start) <= 0;
}

/** True for an application that was made from a published record: what it says has happened. */
export function isImported(app: Application): boolean {
  return app.get('application')?.origin === 'register-import';
}

/** The cases with a longest term of their own that an application falls under, as far as it is answered. */
export function termCasesOf(app: Application): readonly TermCase[] {
  const kinds = (app.get('objective-for-processing')?.purposes ?? []).map((purpose) => purpose.kind);
  const only = (kind: string): boolean => kinds.length > 0 && kinds.every((one) => one === kind);
  const flows = flowsOf(app);
  const out = flows.filter(({ flow }) => flow.direction === 'out');
  const consented =
    out.length > 0 &&
    out.every(({ routes }) => routes.length > 0 && routes.every(({ route }) => route.route === 'consent'));
  const supported = flows.some(({ routes }) => routes.some(({ route }) => route.route === 'section-251'));
  const cases: readonly (readonly [TermCase, boolean])[] = [
    ['consented-academic-archive', only('archiving') && consented],
    ['commercial', app.get('commercial-purpose')?.includes === true],
    ['sub-licensing', app.get('sub-licencing-and-onward-sharing')?.permitted === true],
    ['retention-only', only('retention-only')],
    ['section-251-recruitment', only('recontact') && supported],
  ];
  return cases.flatMap(([one, holds]) => (holds ? [one] : []));
}
