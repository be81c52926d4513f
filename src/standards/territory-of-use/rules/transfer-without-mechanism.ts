import { at, rule, type DeepPartial } from '../../../core/rule.ts';
import type { Documents } from '../../../generated/types.ts';
import { mayLieInside } from '../../across/areas.ts';
import { coverOf } from '../../across/transfers.ts';
import { isImported } from '../../across/terms.ts';

type Territory = DeepPartial<Documents['territory-of-use']>;

export default rule({
  id: 'territory-of-use/transfer-without-mechanism',
  guidance: 'LOC-004',
  severity: 'error',
  since: '0.1.0',
  title: 'Data that go abroad with nothing to make it lawful',
  why: 'Personal data may leave the United Kingdom, or be looked at from elsewhere, only if the other country is recognised as protecting them, or a contract or an exception in the law takes the place of that.',
  fix: 'Name the legal tool under “transfer:” in territory-of-use.yaml, with “mechanism:” (partial-adequacy, idta, addendum or derogation) and how it covers this transfer. If nobody needs the country, remove it.',
  source: { fact: '11-04', status: 'seen' },
  reads: ['territory-of-use'],
  messages: {
    missing: {
      missing: true,
      text: (args: { area: string }) =>
        `“${args.area}” lies outside the United Kingdom and is not recognised as a whole as protecting data, but no mechanism for a transfer is named.`,
    },
    /** The list of countries may have grown since it was read. */
    claimed: {
      severity: 'warning',
      text: (args: { area: string }) =>
        `The mechanism is adequacy, but “${args.area}” is not known to be recognised as a whole as protecting data.`,
    },
  },
  applies: ({ app }) => !isImported(app),
  check({ territoryOfUse, app }, report) {
    const { transfer } = territoryOfUse;
    const abroad = areasOf(territoryOfUse).find(({ area }) => ['partial', 'none'].includes(coverOf(area, app.asOf)));
    if (abroad === undefined) return;
    const related = [{ at: at('territory-of-use', abroad.path), message: 'The area.' }];
    if (transfer === undefined) {
      report.missing(
        { area: abroad.area },
        { ...at('territory-of-use', ['transfer'], 'key'), orElse: abroad.path },
        related,
      );
    } else if (transfer.mechanism === 'adequacy')
      report.claimed({ area: abroad.area }, at('territory-of-use', ['transfer', 'mechanism']), related);
  },
  examples: {
    bad: [
      'territory-of-use: {storage: [uk], processing: [uk], remoteAccess: [uk, IN]}',
      'territory-of-use: {storage: [uk], processing: [uk], remoteAccess: [uk, IN], transfer: {mechanism: adequacy}}',
    ],
    good: [
      'territory-of-use: {storage: [uk], processing: [uk, eea], remoteAccess: [CH]}',
      'territory-of-use: {storage: [uk], processing: [uk], remoteAccess: [uk, IN], transfer: {mechanism: idta, text: The agreement of May 2026.}}',
    ],
  },
});

/** Every area in the answers, with its place: what is allowed, what is excepted, where places lie. */
function areasOf(territory: Territory): { readonly area: string; readonly path: (string | number)[] }[] {
  const lists = (['storage', 'processing', 'remoteAccess'] as const).flatMap((list) =>
    (territory[list] ?? []).map((area, index) => ({ area, path: [list, index] })),
  );
  const exceptions = (territory.exceptions ?? []).flatMap(({ areas }, index) =>
    (areas ?? []).map((area, place) => ({ area, path: ['exceptions', index, 'areas', place] })),
  );
  const declared = [...lists, ...exceptions].map(({ area }) => area);
  // A place outside every area that is asked for has a rule of its own.
  const places = (territory.locations ?? []).flatMap(({ area }, index) =>
    area === undefined || (declared.length > 0 && !mayLieInside(area, declared))
      ? []
      : [{ area, path: ['locations', index, 'area'] }],
  );
  return [...lists, ...exceptions, ...places];
}
