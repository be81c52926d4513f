import { at, rule } from '../../../core/rule.ts';
import { mayLieInside } from '../areas.ts';
import { flowName, flowsOf } from '../flows.ts';
import { organisationOf } from '../parties.ts';

/** Where section 251 support holds. */
const EXTENT: readonly string[] = ['england-and-wales'];

export default rule({
  id: 'across/supported-flow-outside-england-and-wales',
  guidance: 'LOC-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'Section 251 support for a flow outside England and Wales',
  why: 'Section 251 support is law of England and Wales. For what happens in Scotland, in Northern Ireland or abroad other approvals are needed, such as that of the Public Benefit and Privacy Panel in Scotland.',
  fix: 'Check with the Confidentiality Advisory Group whether the support reaches this flow. If another approval covers the part elsewhere, list it in ethical-approval.yaml and waive this finding; if the area is wrong, correct it.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['duty-of-confidentiality', 'processing-activities', 'territory-of-use', 'application'],
  messages: {
    outside: (args: { flow: string; what: string; area: string }) =>
      `Flow ${args.flow} rests on section 251 support, but ${args.what} lies in “${args.area}”, outside England and Wales.`,
  },
  applies: ({ dutyOfConfidentiality: { routes } }) => (routes ?? []).some(({ route }) => route === 'section-251'),
  check({ territoryOfUse, app }, report) {
    const outside = (area: string | undefined): area is string =>
      area !== undefined && area !== 'uk' && !mayLieInside(area, EXTENT);
    // A place or an organisation is where it is once, however many flows touch it.
    const told = new Set<string>();
    for (const facts of flowsOf(app)) {
      if (!facts.routes.some(({ route }) => route.route === 'section-251')) continue;
      const place = facts.flow.locations
        ?.map((id) => territoryOfUse.locations?.find((one) => one.id === id))
        .find((one) => outside(one?.area));
      const end = (['from', 'to'] as const).find((one) => outside(organisationOf(app, facts.flow[one])?.country));
      const key = place === undefined ? `organisation/${facts.flow[end ?? 'from'] ?? ''}` : `place/${place.id ?? ''}`;
      if (told.has(key)) continue;
      if (place?.area !== undefined) {
        told.add(key);
        report.outside(
          { flow: flowName(facts), what: `place “${place.id ?? ''}”`, area: place.area },
          at('processing-activities', ['flows', facts.index, 'locations']),
        );
      } else if (end !== undefined) {
        told.add(key);
        const organisation = organisationOf(app, facts.flow[end]);
        report.outside(
          {
            flow: flowName(facts),
            what: `“${organisation?.name ?? facts.flow[end] ?? ''}”`,
            area: organisation?.country ?? '',
          },
          at('processing-activities', ['flows', facts.index, end]),
        );
      }
    }
  },
  examples: {
    bad: ['GB-SCT', 'scotland'].map(
      (country) => `
application: {organisations: [{id: registry, name: Registry of Nowhere, country: ${country}}]}
processing-activities: {flows: [{id: list-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
territory-of-use: {processing: [uk]}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251, support: cag}]}`,
    ),
    good: [
      `
application: {organisations: [{id: registry, name: Registry of Nowhere, country: wales}]}
processing-activities: {flows: [{id: list-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
territory-of-use: {processing: [uk]}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251, support: cag}]}`,
    ],
  },
});
