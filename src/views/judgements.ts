import type { Application } from '../core/workspace.ts';
import { flowsOf } from '../standards/across/flows.ts';
import { purposeName, purposesOf } from '../standards/across/purposes.ts';
import { nameOf, productName } from './names.ts';

/** A question that a reviewer asks and no machine can answer, and when it comes up. */
export interface Judgement {
  readonly id: string;
  /** Slug of the Standard under which it is asked. */
  readonly standard: string;
  /** Fact of the ledger on which it rests. */
  readonly fact: string;
  readonly why: string;
  /** The question once for each thing in the application that it is about; empty where it does not come up. */
  readonly ask: (app: Application) => readonly string[];
}

const INTERESTED: readonly (string | undefined)[] = ['9-2-g', '9-2-i', '9-2-j'];

/** A list of names as a sentence has it. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Questions about what is asked for and why. */
export const JUDGEMENTS_ON_DATA: readonly Judgement[] = [
  {
    id: 'work-needs-the-whole-term',
    standard: 'term-of-data-sharing-agreement',
    fact: '1-08',
    why: 'The data are to be kept after the work on them has ended.',
    ask: (app) => {
      const { analysisEnd, end } = app.get('term-of-data-sharing-agreement') ?? {};
      return analysisEnd !== undefined && end !== undefined && analysisEnd < end
        ? [`Do the papers really ask for the data themselves to be kept from ${analysisEnd} to ${end}?`]
        : [];
    },
  },
  {
    id: 'payer-decides-nothing',
    standard: 'data-controllers',
    fact: '1b-01',
    why: 'Whoever settles why and how data are used is a controller, whatever the contract calls it.',
    ask: (app) =>
      (app.get('application')?.funding ?? []).flatMap(({ funder, notControllerBecause, influence }) =>
        notControllerBecause === undefined && !Object.values(influence ?? {}).includes(true)
          ? []
          : [`Is it right that ${nameOf(app, 'organisation', funder)}, which pays and has a say, is no controller?`],
      ),
  },
  {
    id: 'proportion-of-each-dataset',
    standard: 'data-minimisation',
    fact: '3-02',
    why: 'Each dataset is argued for by itself; whether less would do is a matter of judgement.',
    ask: (app) =>
      (app.get('data-minimisation')?.requests ?? []).map(
        (request) =>
          `Is ${productName(request)}${request.id === undefined ? '' : ` (“${request.id}”)`} needed for these questions, over all of these years, and would less not do?`,
      ),
  },
  {
    id: 'extra-reason-enough',
    standard: 'data-minimisation',
    fact: '3-01',
    why: 'Identifiable and sensitive data, and those of children, need reasons of their own.',
    ask: (app) => {
      const { requests, cohorts } = app.get('data-minimisation') ?? {};
      const kinds = [
        ...((requests ?? []).some(({ level }) => level === 'identifiable') ? ['identifiable data'] : []),
        ...((requests ?? []).some(({ sensitivity }) => sensitivity === 'sensitive') ? ['sensitive data'] : []),
        ...((cohorts ?? []).some(({ under16 }) => under16 === true) ? ['data of children'] : []),
      ];
      return kinds.length === 0 ? [] : [`Are the reasons given for ${listed(kinds)} strong enough?`];
    },
  },
  {
    id: 'public-interest-outweighs',
    standard: 'objective-for-processing',
    fact: '5a-03',
    why: 'The condition of Article 9 that the purpose rests on holds only if the public interest is argued.',
    ask: (app) =>
      purposesOf(app)
        .filter(({ bases }) => bases?.some(({ basis }) => INTERESTED.includes(basis.article9)) === true)
        .map((facts) => `Does the public interest in ${purposeName(facts)} outweigh the intrusion into privacy?`),
  },
  {
    id: 'interests-balanced',
    standard: 'objective-for-processing',
    fact: '5d-04',
    why: 'Legitimate interests are a ground only where the rights of the people concerned do not weigh more.',
    ask: (app) =>
      purposesOf(app)
        .filter(({ bases }) => bases?.some(({ basis }) => basis.article6 === '6-1-f') === true)
        .map(
          (facts) => `Has the balance of interests for ${purposeName(facts)} been struck fairly, with these benefits?`,
        ),
  },
  {
    id: 'ethical-issues-met',
    standard: 'objective-for-processing',
    fact: '5a-07',
    why: 'Every application names its ethical issues; only people can tell whether they are the real ones.',
    ask: (app) =>
      (app.get('objective-for-processing')?.ethicalIssues ?? []).length === 0
        ? []
        : ['Are these the ethical issues that matter most, and would what is done about them work?'],
  },
  {
    id: 'involvement-real',
    standard: 'objective-for-processing',
    fact: '5a-09',
    why: 'Reviewers ask whether people like those in the data had a say.',
    ask: (app) => {
      const kind = app.get('objective-for-processing')?.involvement?.kind;
      if (kind === undefined) return [];
      return kind === 'patients-and-public'
        ? ['Did the people who were involved change anything, and does their part go on?']
        : ['Is it acceptable that patients and the public had no part in this so far?'];
    },
  },
  {
    id: 'nobody-recognised-in-joined-data',
    standard: 'processing-activities',
    fact: '5b-08',
    why: 'Joining data makes people easier to recognise, and the remedy is told in words.',
    ask: (app) =>
      (app.get('processing-activities')?.linkages ?? []).flatMap(({ id, level }) =>
        level === 'aggregated-suppressed' || level === 'anonymous'
          ? []
          : [
              `Could anybody still be recognised in what “${id ?? 'the linkage'}” joins, after what is done against it?`,
            ],
      ),
  },
  {
    id: 'derived-data-cannot-be-turned-back',
    standard: 'processing-activities',
    fact: '5b-14',
    why: 'NHS England decides whether data count as derived: they must not show or give back what was received.',
    ask: (app) =>
      (app.get('processing-activities')?.derived ?? []).map(
        ({ id }) => `Is it true that nothing of the data received can be found again in “${id ?? 'the derived data'}”?`,
      ),
  },
  {
    id: 'support-covers-flows',
    standard: 'duty-of-confidentiality',
    fact: '7b-05',
    why: 'Support holds for the flows, bodies and purposes that its letters describe, and on their conditions.',
    ask: (app) =>
      (app.get('duty-of-confidentiality')?.supports ?? []).flatMap(({ id, cagReference }) => {
        const flows = flowsOf(app).flatMap((facts) =>
          id !== undefined && facts.routes.some(({ route }) => route.support === id) ? [`“${facts.id}”`] : [],
        );
        return flows.length === 0
          ? []
          : [`Do the letters of ${cagReference ?? id ?? 'the support'} describe ${listed(flows)} as they stand here?`];
      }),
  },
  {
    id: 'care-is-care',
    standard: 'duty-of-confidentiality',
    fact: '7b-02',
    why: 'Direct care needs no other route, but only for those who treat the very people in the data.',
    ask: (app) =>
      flowsOf(app).flatMap((facts) =>
        facts.routes.some(({ route }) => route.route === 'direct-care')
          ? [`Is “${facts.id}” for the care of these very people, by those who treat them, as they would expect?`]
          : [],
      ),
  },
  {
    id: 'consent-expects-this',
    standard: 'duty-of-confidentiality',
    fact: '7b-02',
    why: 'Consent covers what a person who read these very forms would expect, in each of their versions.',
    ask: (app) =>
      (app.get('duty-of-confidentiality')?.consents ?? []).map(
        ({ id }) =>
          `Would a person who signed under “${id ?? 'this consent'}” expect this use, these bodies and these years?`,
      ),
  },
];
