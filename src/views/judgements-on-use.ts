import type { Judgement } from './judgements.ts';
import { nameOf } from './names.ts';

/** Questions about what comes of the data, and who else has a part in it. */
export const JUDGEMENTS_ON_USE: readonly Judgement[] = [
  {
    id: 'small-numbers-hidden-enough',
    standard: 'expected-outcomes',
    fact: '5c-02',
    why: 'A rule for small numbers can be kept to the letter, and somebody still be recognised by what is known beside it.',
    ask: (app) =>
      some(app.get('expected-outcomes')?.outputs, ({ published }) => published === true)
        ? ['Could anybody be recognised in what is to be published, with what the public knows already?']
        : [],
  },
  {
    id: 'benefits-believable',
    standard: 'expected-measurable-benefits',
    fact: '5d-05',
    why: 'Benefits have to be named with size, path and time; whether they are believable is not in the words.',
    ask: (app) => {
      const count = app.get('expected-measurable-benefits')?.benefits?.length ?? 0;
      if (count === 0) return [];
      return [
        count === 1
          ? 'Is the benefit within reach of these outputs, and its size more than a hope?'
          : `Are the ${count} benefits within reach of these outputs, and their sizes more than hopes?`,
      ];
    },
  },
  {
    id: 'lay-reader-follows',
    standard: 'expected-measurable-benefits',
    fact: '5d-03',
    why: 'The register prints these texts for everybody.',
    ask: (app) =>
      app.get('application')?.summary === undefined
        ? []
        : ['Would somebody who never worked in research or the NHS follow the summary and the benefits?'],
  },
  {
    id: 'yielded-benefits-from-these-data',
    standard: 'expected-measurable-benefits',
    fact: '5d-11',
    why: 'An agreement that goes on has to show what came of it so far.',
    ask: (app) =>
      (app.get('expected-measurable-benefits')?.yielded ?? []).length === 0
        ? []
        : ['Did the benefits that are reported come from these data, and would they not have come without?'],
  },
  {
    id: 'gain-in-proportion',
    standard: 'commercial-purpose',
    fact: '5e-07',
    why: 'Somebody gains from the data; a reviewer weighs the gain against the benefit to health and care.',
    ask: (app) =>
      app.get('commercial-purpose')?.includes === true
        ? ['Is the gain in proportion to the benefit to health and care in England and Wales?']
        : [],
  },
  {
    id: 'condition-can-be-audited',
    standard: 'special-conditions',
    fact: '6-02',
    why: 'An auditor has to be able to tell whether a condition was kept.',
    ask: (app) => {
      const conditions = app.get('special-conditions')?.conditions ?? [];
      return conditions.length === 0
        ? []
        : [
            `Could an auditor tell, from papers alone, whether ${conditions.length === 1 ? 'the special condition was' : `each of the ${conditions.length} special conditions was`} kept?`,
          ];
    },
  },
  {
    id: 'not-research-after-all',
    standard: 'ethical-approval',
    fact: '7a-05',
    why: 'The application says that no ethics committee has to approve it.',
    ask: (app) => {
      const route = app.get('ethical-approval')?.route;
      return route === undefined || route === 'rec-approved'
        ? []
        : ['Is it right that no ethics committee has to approve this, on what the work really is?'];
    },
  },
  {
    id: 'concerns-told-in-full',
    standard: 'ethical-approval',
    fact: '7a-04',
    why: 'Applicants assess ethical issues themselves, and who might be put at a disadvantage.',
    ask: (app) =>
      app.get('ethical-approval')?.selfCheck === undefined
        ? []
        : ['Is anybody left out of what the application says about concern and disadvantage?'],
  },
  {
    id: 'notice-understood',
    standard: 'transparency',
    fact: '10a-02',
    why: 'A notice is for the people whom the data are about; that it exists does not say that it reaches them.',
    ask: (app) =>
      (app.get('transparency')?.notices ?? []).map(
        ({ controllers }) =>
          `Would the people concerned find the notice of ${(controllers ?? []).map((id) => nameOf(app, 'organisation', id)).join(' and ') || 'the controllers'}, and know from it that this is about them?`,
      ),
  },
  {
    id: 'honorary-holder-under-control',
    standard: 'honorary-contracts',
    fact: '12-03',
    why: 'An honorary contract is for somebody who works under the control of the body that grants it, for its purposes.',
    ask: (app) =>
      (app.get('honorary-contracts')?.holders ?? []).map(
        ({ id, grantedBy }) =>
          `Is “${id ?? 'the holder'}” under the control of ${nameOf(app, 'organisation', grantedBy)} in fact, and not at work for the employer?`,
      ),
  },
];

function some<T>(list: readonly T[] | undefined, test: (one: T) => boolean): boolean {
  return list?.some(test) === true;
}
