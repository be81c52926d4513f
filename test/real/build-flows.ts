import { partyOf } from './build-parties.ts';
import { requestIds } from './build-data.ts';
import type { AgreementRecord } from './record.ts';
import { read, said, type Answer, type Answers } from './source.ts';
import { codeOf, identifierOf } from './words.ts';

/** A flow as the builder knows it: its id and direction are its own, never the record's. */
export interface FlowAnswers extends Answers {
  readonly id: string;
  readonly direction: 'in' | 'out' | 'onward' | 'internal';
}

/** The receiver of a flow in: that there is one is a fact of its own. */
export const INTO_NHS_ENGLAND = read('data_into_nhse.flows', 'nhs-england', 'true');

/** One flow in, if the record has one, and one flow out that carries every dataset; an agreement's text may tell more. */
export function usualFlows(record: AgreementRecord): FlowAnswers[] {
  const applicant = partyOf(record.applicant).id;
  const into: FlowAnswers = {
    id: 'cohort-in',
    direction: 'in',
    from: applicant,
    to: INTO_NHS_ENGLAND,
    level: 'identifiable',
    identifiers: identifiers(record),
  };
  const out: FlowAnswers = {
    id: 'data-out',
    direction: 'out',
    from: 'nhs-england',
    to: applicant,
    requests: requestIds(record),
  };
  return [...(record.data_into_nhse?.flows === true ? [into] : []), ...(record.datasets.length === 0 ? [] : [out])];
}

/** The details that go to NHS England, each code once though several words of the record mean it. */
export function identifiers(record: AgreementRecord): Answer[] {
  const words = record.data_into_nhse?.identifiers ?? [];
  return [...new Set(words.map(identifierOf))].map((code) => {
    const facts = words.flatMap((word, index) =>
      identifierOf(word) === code ? [`data_into_nhse.identifiers[${index}]`] : [],
    );
    return read(facts, code, code === 'name' ? 'name' : code.split('-')[0]);
  });
}

/** The direction that the record rules out. */
export function noFlows(record: AgreementRecord): Answer {
  if (record.data_into_nhse?.flows !== false) return undefined;
  return [{ direction: read('data_into_nhse.flows', 'in', 'false'), statement: 'No data flow into NHS England.' }];
}

const MIXED = /^Mixture of confidential data flow\(s\) with support under section 251/;

/** Routes of confidentiality: the register gives one for a dataset, which holds for every flow, or a mixture, in which the flow in is the confidential one. */
export function routes(record: AgreementRecord, flows: readonly FlowAnswers[]): Answer[] {
  const index = record.datasets.findIndex((dataset) => (dataset.confidentiality ?? '') !== '');
  const label = record.datasets[index]?.confidentiality;
  if (label === undefined) return [];
  const facts = record.datasets.flatMap((dataset, place) =>
    dataset.confidentiality === label ? [`datasets[${place}].confidentiality`] : [],
  );
  const of = (direction: string): string[] =>
    flows.filter((flow) => flow.direction === direction).map((flow) => flow.id);
  if (MIXED.test(label)) {
    return [
      { flows: of('in'), route: read(facts, 'section-251', 'support under section 251'), support: 'support' },
      { flows: of('out'), route: read(facts, 'none', 'non-confidential') },
    ];
  }
  const route = codeOf('duty-of-confidentiality', ['routes', 0, 'route'], label);
  const regulation = record.datasets.findIndex((dataset) => dataset.legal_basis.includes('Regulation'));
  const more: Readonly<Record<string, Answers>> = {
    'section-251': { support: 'support' },
    consent: { consents: ['consent'] },
    statutory: { statute: regulation < 0 ? undefined : said(`datasets[${regulation}].legal_basis`) },
  };
  return [{ flows: flows.map((flow) => flow.id), route: read(facts, route), ...more[route] }];
}

/** The supports and consents that the routes rest on, as far as the record knows them. */
export function grounds(record: AgreementRecord): Answers {
  const labels = record.datasets.map((dataset) => dataset.confidentiality ?? '');
  return {
    supports: labels.some((label) => /section 251/i.test(label)) ? [{ id: 'support' }] : undefined,
    consents: labels.some((label) => label.startsWith('Consent')) ? [{ id: 'consent' }] : undefined,
  };
}

/** Objections as the register has them: with every flow if they were applied, else with the flows that the reason is about. */
export function objections(record: AgreementRecord, flows: readonly FlowAnswers[]): Answer[] {
  const facts = record.datasets.flatMap((dataset, index) =>
    dataset.opt_outs_applied === undefined ? [] : [`datasets[${index}].opt_outs_applied`],
  );
  const label = record.datasets.find((dataset) => dataset.opt_outs_applied !== undefined)?.opt_outs_applied;
  if (label === undefined) return [];
  if (label === 'Yes') return [{ flows: flows.map((flow) => flow.id), upheld: read(facts, true) }];
  const reason = label.includes('consent')
    ? read(facts, 'consent')
    : read(facts, 'no-identifiable-flow', 'not identifiable');
  return [
    {
      flows: flows.filter((flow) => flow.direction === 'out').map((flow) => flow.id),
      upheld: read(facts, false, 'No'),
      reason,
    },
  ];
}
