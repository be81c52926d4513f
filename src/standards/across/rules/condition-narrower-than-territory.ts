import { at, rule } from '../../../core/rule.ts';
import { mayLieInside } from '../areas.ts';
import { affirmation } from '../prose.ts';

/** “in England only”, “only within the United Kingdom” and the like, longest names first. */
const LIMITS: readonly (readonly [string, RegExp])[] = (
  [
    ['england-and-wales', 'England and Wales'],
    ['england', 'England(?! and Wales)'],
    ['uk', '(?:the )?(?:United Kingdom|UK)'],
  ] as const
).map(([area, name]) => [area, new RegExp(`\\b${name} only\\b|\\bonly (?:with)?in ${name}\\b`, 'i')]);

export default rule({
  id: 'across/condition-narrower-than-territory',
  guidance: 'SPC-003',
  severity: 'warning',
  since: '0.1.0',
  title: 'A special condition that allows fewer places than the territory',
  why: 'A condition that keeps the data in one country and a territory that lets them go to others cannot both hold. A reader does not know which counts.',
  fix: 'Change “storage:”, “processing:” or “remoteAccess:” in territory-of-use.yaml to what the condition allows, or word the condition in special-conditions.yaml otherwise.',
  source: { fact: '6-01', status: 'inferred' },
  reads: ['special-conditions', 'territory-of-use'],
  messages: {
    wider: (args: { condition: string; limit: string; area: string }) =>
      `Condition “${args.condition}” allows “${args.limit}” only, but the territory takes in “${args.area}”.`,
  },
  check({ specialConditions: { conditions }, territoryOfUse }, report) {
    conditions?.forEach(({ id, text }, index) => {
      const limit = LIMITS.find(([, words]) => affirmation(text ?? '', words) !== undefined)?.[0];
      if (limit === undefined) return;
      for (const use of ['storage', 'processing', 'remoteAccess'] as const) {
        const place =
          territoryOfUse[use]?.findIndex((area) => area !== undefined && !mayLieInside(area, [limit])) ?? -1;
        const area = territoryOfUse[use]?.[place];
        if (area === undefined) continue;
        report.wider(
          { condition: id ?? String(index + 1), limit, area },
          at('special-conditions', ['conditions', index, 'text']),
          [{ at: at('territory-of-use', [use, place]), message: 'The wider place.' }],
        );
        return;
      }
    });
  },
  examples: {
    bad: [
      '{special-conditions: {conditions: [{id: home, text: The data are kept in England only.}]}, territory-of-use: {storage: [england, scotland]}}',
    ],
    good: [
      '{special-conditions: {conditions: [{id: home, text: The data are kept only within the UK.}]}, territory-of-use: {storage: [england, scotland]}}',
    ],
  },
});
