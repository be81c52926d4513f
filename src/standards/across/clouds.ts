import type { Application } from '../../core/workspace.ts';

/** A cloud of which no proof of security that covers it names papers on its risks. */
export interface BareCloud {
  readonly id: string;
  /** Its place in the list of places. */
  readonly place: number;
  /** The place of the first proof that covers it, in the list of proofs. */
  readonly proof: number;
}

/** The clouds without papers on their risks, of each proof of security the first; those that no proof covers are left out. */
export function bareClouds(app: Application): readonly BareCloud[] {
  const assurances = app.get('security-assurance')?.assurances ?? [];
  const clouds = (app.get('territory-of-use')?.locations ?? []).flatMap(({ id, kinds }, place) => {
    if (id === undefined || kinds?.includes('cloud') !== true) return [];
    const covering = assurances.flatMap(({ locations, route, cloud }, proof) =>
      locations?.includes(id) === true && route !== 'nhs-england-own' ? [{ cloud, proof }] : [],
    );
    const [first] = covering;
    return first === undefined || covering.some(({ cloud }) => cloud !== undefined)
      ? []
      : [{ id, place, proof: first.proof }];
  });
  return clouds.filter(({ proof }, index) => clouds.findIndex((one) => one.proof === proof) === index);
}
