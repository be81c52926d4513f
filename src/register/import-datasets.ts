import { idFrom } from '../core/fill-form.ts';
import type { Answers, Documents } from './answers.ts';
import { askedBy, keepsItsName } from './datasets.ts';
import { freeId } from './parties.ts';
import type { AgreementRecord, DatasetRecord, Leftover } from './record.ts';
import { remembered } from './remembered.ts';
import { leftoverIf } from './rows.ts';
import { frequencyOf, legalBasesOf, levelOf, optOutOf, routesOf, sensitivityOf } from './vocabulary.ts';
import { registerLabel, LEGAL_BASES } from '../reference/register-labels.ts';

/** What the rows of datasets answer. */
interface FromDatasets {
  readonly documents: Documents;
  readonly leftovers: readonly Leftover[];
}

/** One dataset as a request, with the cells that belong to its flow. */
interface Requested {
  readonly id: string;
  readonly record: DatasetRecord;
  readonly request: Answers;
}

/** Turns the datasets of an agreement into requests, the flows that carry them, and what is said of these flows. */
export function requestsFrom(record: AgreementRecord, applicant: string | undefined): FromDatasets {
  const ids = new Set<string>();
  const requested = record.datasets.map((dataset): Requested => {
    const id = freeId(requestId(dataset.name), ids);
    ids.add(id);
    return { id, record: dataset, request: requestOf(id, dataset) };
  });
  const groups = flowGroups(requested);
  return {
    documents: {
      'data-minimisation': {
        requests: requested.map(({ request }) => request),
        cohorts: groups.flatMap(({ cohort }) => (cohort === undefined ? [] : [{ id: cohort }])),
      },
      'processing-activities': {
        flows: groups.flatMap((group) => flowsOf(group, record.receives ? applicant : undefined)),
      },
      'duty-of-confidentiality': {
        routes: groups.flatMap(routesOfGroup),
      },
      'patient-objections': { answers: objections(groups) },
    },
    leftovers: [...requested.flatMap(({ record: dataset }) => leftoversOf(dataset)), ...groups.flatMap(twoKinds)],
  };
}

/** A short id from the name of a dataset: its product’s code, with the part where there is one. */
export const requestId = remembered((name: string): string => {
  const { product, collections } = askedBy(name);
  if (product === undefined) return idFrom(name);
  const part = collections?.[0];
  return idFrom(
    part === undefined || part === name
      ? (part ?? product.replaceAll('_', ' '))
      : `${product.replaceAll('_', ' ')} ${part}`,
  );
});

function requestOf(id: string, dataset: DatasetRecord): Answers {
  const asked = askedBy(dataset.name);
  const frequency = frequencyOf(dataset.frequency);
  const bases = legalBasesOf(dataset.legalBasis);
  const unknown = bases.filter(({ code }) => code === undefined).map(({ words }) => words);
  return {
    id,
    product: asked.product,
    otherProduct: asked.otherProduct,
    collections: asked.collections,
    level: levelOf(dataset.typeOfData),
    sensitivity: sensitivityOf(dataset.sensitivity),
    // “System Access” says where data are looked at; how often they are renewed it does not say.
    access: frequency === 'sde' ? 'sde' : undefined,
    frequency: frequency === 'sde' ? undefined : frequency,
    legalBases: [...new Set(bases.map(({ code }) => code ?? 'other'))],
    legalBasisText: unknown.join('; '),
    asPublished: {
      name: keepsItsName(dataset.name) ? undefined : dataset.name,
      typeOfData: dataset.typeOfData,
      legalBasis: keepsItsBases(dataset.legalBasis) ? undefined : dataset.legalBasis,
      confidentiality: dataset.confidentiality,
      optOuts: dataset.optOuts,
      filesReleased: dataset.filesReleased,
      firstReleased: dataset.firstReleased,
    },
  };
}

/** Whether the register would print the legal bases of a cell in the same words. */
const keepsItsBases = remembered((cell: string): boolean => {
  const printed = legalBasesOf(cell).map(({ code, words }) =>
    code === undefined ? words : (registerLabel(LEGAL_BASES, code) ?? words),
  );
  return printed.join('; ') === cell;
});

/** Requests for which the register says the same of confidentiality and of opt-outs: one flow carries them. */
interface FlowGroup {
  readonly id: string;
  readonly requests: readonly string[];
  readonly routes: readonly string[];
  /** Cell on opt-outs. */
  readonly optOuts: string;
  /** The people whom a second flow, the way in, is about; only where the register says that there are flows of two kinds. */
  readonly cohort: string | undefined;
  readonly wayIn: string;
  /** True when what is carried identifies people. */
  readonly identifies: boolean;
  /** Words of the register on confidentiality. */
  readonly confidentiality: string;
}

function flowGroups(requested: readonly Requested[]): readonly FlowGroup[] {
  const groups = new Map<string, Requested[]>();
  for (const one of requested) {
    const key = JSON.stringify([
      one.record.confidentiality,
      one.record.optOuts,
      levelOf(one.record.typeOfData) === 'identifiable',
    ]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [one]);
    else members.push(one);
  }
  const all = [...groups.values()];
  return all.map((members, index) => {
    const suffix = all.length === 1 ? '' : `-${index + 1}`;
    const routes = routesOf(members[0]?.record.confidentiality ?? '') ?? [];
    return {
      id: `data-out${suffix}`,
      requests: members.map(({ id }) => id),
      routes,
      optOuts: members[0]?.record.optOuts ?? '',
      cohort: routes.length > 1 ? `cohort${suffix}` : undefined,
      wayIn: `cohort-in${suffix}`,
      identifies: levelOf(members[0]?.record.typeOfData ?? '') === 'identifiable',
      confidentiality: members[0]?.record.confidentiality ?? '',
    };
  });
}

function flowsOf({ id, requests, cohort, wayIn }: FlowGroup, applicant: string | undefined): readonly Answers[] {
  const cohorts = cohort === undefined ? undefined : [cohort];
  const out = { id, direction: 'out', from: 'nhs-england', to: applicant, requests, cohorts };
  return cohort === undefined ? [out] : [{ id: wayIn, direction: 'in', to: 'nhs-england', cohorts }, out];
}

/**
 * Where the register says that there are flows of two kinds, the confidential one is the way out for data that identify
 * people, and else the way in.
 */
function routesOfGroup({ id, routes, wayIn, identifies }: FlowGroup): readonly Answers[] {
  const [first, second] = routes;
  if (first === undefined) return [];
  if (second === undefined) return [{ flows: [id], route: first }];
  const confidential = first === 'none' ? second : first;
  const other = confidential === first ? second : first;
  const [into, out] = identifies ? [other, confidential] : [confidential, other];
  return [
    { flows: [wayIn], route: into },
    { flows: [id], route: out },
  ];
}

/** The register does not say which flow rests on which ground, so a person has to look. */
function twoKinds({ id, wayIn, cohort, confidentiality }: FlowGroup): readonly Leftover[] {
  if (cohort === undefined) return [];
  const why = `which flow rests on which ground the register does not say; the draft has two, ${wayIn} and ${id}, for a person to set right`;
  return [{ column: 'Common Law Duty of Confidentiality', words: confidentiality, why }];
}

function objections(groups: readonly FlowGroup[]): readonly Answers[] {
  return groups.flatMap(({ id, optOuts }): readonly Answers[] => {
    const answer = optOutOf(optOuts);
    if (answer === undefined) return [];
    const { upheld, reason, exemption } = answer;
    return [{ flows: [id], upheld, reason, exemption, explanation: exemption === 'other' ? optOuts : undefined }];
  });
}

function leftoversOf(dataset: DatasetRecord): readonly Leftover[] {
  const of = (column: string, words: string, read: unknown, why: string): readonly Leftover[] =>
    read === undefined ? leftoverIf(column, words, `${why} (dataset ${dataset.name})`) : [];
  return [
    ...of('Type of Data', dataset.typeOfData, levelOf(dataset.typeOfData), 'no level of data is known by this word'),
    ...of(
      'Sensitive or Non-Sensitive',
      dataset.sensitivity,
      sensitivityOf(dataset.sensitivity),
      'neither sensitive nor non-sensitive',
    ),
    ...of('Frequency', dataset.frequency, frequencyOf(dataset.frequency), 'no frequency is known by this word'),
    ...of(
      'Common Law Duty of Confidentiality',
      dataset.confidentiality,
      routesOf(dataset.confidentiality),
      'no route of confidentiality is known by these words',
    ),
    ...of('Patient Opt-Outs Applied', dataset.optOuts, optOutOf(dataset.optOuts), 'neither yes nor no'),
  ];
}
