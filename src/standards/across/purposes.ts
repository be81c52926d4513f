import type { DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';

type Purpose = DeepPartial<Documents['objective-for-processing']['purposes'][number]>;
/** A lawful basis as the controllers' Standard writes it. */
export type Basis = NonNullable<DeepPartial<Documents['data-controllers']>['bases']>[number];

/** One purpose with the lawful bases that it cites. */
export interface PurposeFacts {
  readonly purpose: Purpose;
  /** Its place in the list of purposes. */
  readonly index: number;
  /** The bases it cites, each with its place; undefined while it cites none, or one that nobody describes. */
  readonly bases: readonly { readonly basis: Basis; readonly index: number }[] | undefined;
}

/** Every purpose, joined with its lawful bases. */
export function purposesOf(app: Application): readonly PurposeFacts[] {
  const bases = (app.get('data-controllers')?.bases ?? []).map((basis, index) => ({ basis, index }));
  return (app.get('objective-for-processing')?.purposes ?? []).map((purpose, index) => {
    const cited = (purpose.bases ?? []).map((id) =>
      bases.find(({ basis }) => basis.id !== undefined && basis.id === id),
    );
    const found = cited.filter((one) => one !== undefined);
    return { purpose, index, bases: found.length === 0 || found.length < cited.length ? undefined : found };
  });
}

/** Names a purpose for a reader. */
export function purposeName({ purpose, index }: PurposeFacts): string {
  return `“${purpose.title ?? purpose.id ?? String(index + 1)}”`;
}

/** All that a purpose says of itself in words. */
export function wordsOf({ purpose }: PurposeFacts): string {
  return [purpose.title, purpose.aim, purpose.background, ...(purpose.questions ?? [])].join('\n');
}

/** Purposes that rest on a legitimate interest of which no assessment is named. */
export function notAssessed(app: Application): readonly Pick<PurposeFacts, 'purpose' | 'index'>[] {
  const bases = app.get('data-controllers')?.bases ?? [];
  const interests = new Set(
    bases.flatMap(({ id, article6 }) => (article6 === '6-1-f' && id !== undefined ? [id] : [])),
  );
  return (app.get('objective-for-processing')?.purposes ?? []).flatMap((purpose, index) =>
    purpose.assessment === undefined && purpose.bases?.some((basis) => basis !== undefined && interests.has(basis))
      ? [{ purpose, index }]
      : [],
  );
}
