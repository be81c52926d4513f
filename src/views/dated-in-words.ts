import type { Application } from '../core/workspace.ts';
import { conditionName, labelAt, productName } from './names.ts';

/** Something whose time is said in words, so that there is no day to draw. */
export interface InWords {
  readonly what: string;
  readonly when: string;
}

/** What an application dates by words alone, such as “every year by 30 June”. */
export function datedInWords(app: Application): readonly InWords[] {
  const requests = app.get('data-minimisation')?.requests ?? [];
  return [
    ...requests.flatMap((request, index) =>
      (request.periods ?? []).flatMap(({ kind, to }) =>
        to !== undefined || kind === undefined
          ? []
          : [
              {
                what: `Data asked for: ${productName(request)} (${request.id ?? index + 1})`,
                when: labelAt('data-minimisation', 'requests.periods.kind', kind),
              },
            ],
      ),
    ),
    ...(app.get('special-conditions')?.conditions ?? []).flatMap((condition, index) =>
      condition.repeats === undefined
        ? []
        : [{ what: `Condition: ${conditionName(condition, index)}`, when: condition.repeats }],
    ),
    ...(app.get('expected-outcomes')?.outputs ?? []).flatMap(({ id, title, target }, index) =>
      target?.unknownReason === undefined
        ? []
        : [{ what: `Output: ${title ?? id ?? String(index + 1)}`, when: `not known: ${target.unknownReason}` }],
    ),
  ];
}
