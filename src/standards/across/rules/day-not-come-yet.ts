import { compareDays } from '../../../core/days.ts';
import type { Step } from '../../../core/finding.ts';
import { at, rule, type DocumentName } from '../../../core/rule.ts';
import type { Application } from '../../../core/workspace.ts';
import { organisationName } from '../parties.ts';

export default rule({
  id: 'across/day-not-come-yet',
  severity: 'warning',
  since: '0.1.0',
  title: 'Something that is said to have happened on a day still to come',
  why: 'A contract that is signed, an entry that is published and a paper that is attached carry a day that is past. A later day is mostly a slip in the year, and then whatever is reckoned from it is wrong too.',
  fix: 'Correct the day in the file that is named. If it has not happened yet, take the day out until it has; a paper that is still to come has “status: promised” in evidence.yaml.',
  source: { fact: 'model', status: 'inferred' },
  reads: [],
  messages: {
    later: (args: { what: string; day: string; asOf: string }) =>
      `${args.what} ${args.day}, which has not come yet; the application is checked as of ${args.asOf}.`,
  },
  check({ app }, report) {
    for (const { document, path, what, day } of pastDays(app)) {
      if (day === undefined || compareDays(day, app.asOf) <= 0) continue;
      report.later({ what, day, asOf: app.asOf }, at(document, path));
    }
  },
  examples: {
    bad: [
      'evidence: {items: [{id: letter, title: Letter, status: attached, dated: 2099-01-01}]}',
      'data-controllers: {controllers: [{organisation: uni, contract: {signedOn: 2099-01-01}}]}',
      'data-processors: {processors: [{organisation: host, agreement: {date: 2099-01-01}}]}',
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {publishedOn: 2099-01-01}}]}',
    ],
    good: [
      'evidence: {items: [{id: letter, title: Letter, status: attached, dated: 2020-01-01}]}',
      'evidence: {items: [{id: letter, title: Letter, status: promised, dated: 2099-01-01}]}',
    ],
  },
});

/** A day of something that is over by the time it is written down. */
interface PastDay {
  readonly document: DocumentName;
  readonly path: readonly Step[];
  /** What happened, as the beginning of a sentence. */
  readonly what: string;
  readonly day: string | undefined;
}

function pastDays(app: Application): readonly PastDay[] {
  return [
    ...(app.get('evidence')?.items ?? []).map(({ id, title, status, dated }, index) => ({
      document: 'evidence' as const,
      path: ['items', index, 'dated'],
      what: `“${title ?? id ?? 'This paper'}” is dated`,
      // What is still to come may well say when.
      day: status === 'requested' || status === 'promised' ? undefined : dated,
    })),
    ...(app.get('data-controllers')?.controllers ?? []).map(({ organisation, contract }, index) => ({
      document: 'data-controllers' as const,
      path: ['controllers', index, 'contract', 'signedOn'],
      what: `“${organisationName(app, organisation)}” is said to have signed its framework contract on`,
      day: contract?.signedOn,
    })),
    ...(app.get('data-processors')?.processors ?? []).map(({ organisation, agreement }, index) => ({
      document: 'data-processors' as const,
      path: ['processors', index, 'agreement', 'date'],
      what: `The contract with processor “${organisationName(app, organisation)}” is said to have been signed on`,
      day: agreement?.date,
    })),
    ...(app.get('security-assurance')?.assurances ?? []).map(({ organisation, dspt }, index) => ({
      document: 'security-assurance' as const,
      path: ['assurances', index, 'dspt', 'publishedOn'],
      what: `The toolkit entry of “${organisationName(app, organisation)}” is said to have been published on`,
      day: dspt?.publishedOn,
    })),
  ];
}
