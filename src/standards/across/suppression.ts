import type { DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';
import {
  DISCLOSURE_RULES,
  disclosureRule,
  strictest,
  type DisclosureRule,
  type StrictestRule,
} from '../../reference/disclosure.ts';

type Output = NonNullable<DeepPartial<Documents['expected-outcomes']>['outputs']>[number];

/** Rules that are written in words alone, so that only a person can compare them. */
const IN_WORDS = 'case-by-case';

/** The rules that an output follows, taken together; undefined while they are open or written in words. */
export function ownRule(output: Output): StrictestRule | undefined {
  const rules = (output.rules ?? []).map((id) => disclosureRule(id ?? ''));
  const known = rules.filter((rule) => rule !== undefined);
  if (
    output.level !== 'aggregated-suppressed' ||
    known.length < rules.length ||
    known.some((rule) => rule.id === IN_WORDS)
  )
    return undefined;
  return strictest(known);
}

/** For each set of data that an output may be made from, joined data being one set, the rules of its products; undefined while open. */
export function rulesOfSources(app: Application, output: Output): readonly (readonly DisclosureRule[])[] | undefined {
  const purposes = app.get('objective-for-processing')?.purposes ?? [];
  const requests = app.get('data-minimisation')?.requests ?? [];
  const named = output.purposes?.map(
    (id) => purposes.find((purpose) => purpose.id !== undefined && purpose.id === id)?.requests,
  );
  if (named === undefined || named.includes(undefined)) return undefined;
  const sets = [...new Set(named.flatMap((ids) => ids ?? []))].map((id) => new Set([id]));
  for (const { data, with: others } of app.get('processing-activities')?.linkages ?? []) {
    const joined = [...(data ?? []), ...(others ?? [])];
    const [first, ...rest] = sets.filter((set) => joined.some((id) => set.has(id)));
    for (const set of rest) {
      for (const id of set) first?.add(id);
      sets.splice(sets.indexOf(set), 1);
    }
  }
  return sets.map((set) => {
    const products = requests.flatMap((request) =>
      request.id !== undefined && set.has(request.id) ? (request.product ?? []) : [],
    );
    return DISCLOSURE_RULES.filter(
      (rule) => rule.until === undefined && rule.products.some((product) => products.includes(product)),
    );
  });
}
