import { withoutRemark, type AgreementRecord, type ProcessorRecord } from './record.ts';
import { read, said, type Answer, type Answers, type FromFacts } from './source.ts';
import { codeOf, slug, tasksOf } from './words.ts';

/** An organisation's name without its short form, and the id that it gets. */
interface Party {
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
}

/** NHS England, and NHS Digital that became part of it in 2023, are never declared. */
const NHS_ENGLAND = /^NHS (?:England|Digital)\b/;

/** Reads a party's name as the record writes it. */
export function partyOf(words: string): Party {
  const text = withoutRemark(words);
  if (NHS_ENGLAND.test(text)) return { id: 'nhs-england', name: 'NHS England' };
  const [, name = text, alias] = /^(.*) \(([A-Z]{2,5})\)$/.exec(text) ?? [];
  return { id: slug(name), name, ...(alias === undefined ? {} : { alias }) };
}

/** The id of the organisation that a fact names. */
export function idFrom(fact: string, words: string): FromFacts {
  // NHS England’s code stands for it as well as its name does.
  return read(fact, partyOf(words).id, /^NHS (?:Digital|England - X26)$/.exec(words)?.[0]);
}

/** Ids of the controllers, in the order of the record. */
export function controllerIds(record: AgreementRecord): string[] {
  return record.controllers.map((name) => partyOf(name).id);
}

/** A place where the record names an organisation, and what it says of it there. */
interface Mention extends Party {
  readonly fact: string;
  readonly more: Answers;
}

/** Every organisation that has a column or an entry of its own in the record. */
export function organisations(record: AgreementRecord): Answer[] {
  const sector = codeOf('application', ['organisations', 0, 'sector'], withoutRemark(record.applicant_type));
  const mention = (fact: string, words: string, more: Answers = {}): Mention => ({ ...partyOf(words), fact, more });
  const mentions = [
    mention('applicant', record.applicant, { sector: read('applicant_type', sector) }),
    ...record.controllers.map((name, index) => mention(`controllers[${index}]`, name)),
    ...(record.processors ?? []).map((processor, index) =>
      mention(`processors[${index}].name`, processor.name, sender(processor, index)),
    ),
    ...(record.funders ?? []).map((award, index) => mention(`funders[${index}]`, funderOf(award))),
  ].filter(({ id }) => id !== 'nhs-england');
  return [...new Set(mentions.map(({ id }) => id))].map((id) => {
    const own = mentions.filter((one) => one.id === id);
    const [first] = own;
    const alias = own.find((one) => one.alias !== undefined);
    return {
      id,
      name: read(
        own.map(({ fact }) => fact),
        first?.name ?? id,
      ),
      ...(alias?.alias === undefined ? {} : { aliases: [read(alias.fact, alias.alias)] }),
      ...(Object.assign({}, ...own.map(({ more }) => more)) as Answers),
    };
  });
}

function sender(processor: ProcessorRecord, index: number): Answers {
  return onlySends(processor)
    ? {
        otherRoles: [read(`processors[${index}].role`, 'cohort-sender', 'submits')],
        roleText: said(`processors[${index}].role`),
      }
    : {};
}

/** A party that sends data to NHS England and receives none works with no data from it. */
function onlySends(processor: ProcessorRecord): boolean {
  return processor.receives_nhse_data === false;
}

/** The processors of the agreement, with their tasks. */
export function processors(record: AgreementRecord): Answer[] {
  return (record.processors ?? []).flatMap((processor, index) => {
    if (onlySends(processor)) return [];
    const role = `processors[${index}].role`;
    const tasks = tasksOf(processor.role);
    const cloud = tasks.find(({ code }) => code === 'cloud-host');
    return [
      {
        organisation: idFrom(`processors[${index}].name`, processor.name),
        for: controllerIds(record),
        tasks: tasks.map(({ code, words }) => read(role, code, words)),
        description: said(role),
        cloud: cloud === undefined ? undefined : read(role, true, cloud.words),
      },
    ];
  });
}

/** What the record says outright on who sees data: nobody there, support staff, or people who use records. */
export function access(record: AgreementRecord): Answer[] {
  return (record.processors ?? []).flatMap((processor, index) => {
    const organisation = partyOf(processor.name).id;
    const fact = `processors[${index}].${onlySends(processor) ? 'receives_nhse_data' : 'accesses_data'}`;
    if (onlySends(processor) || processor.accesses_data === false) {
      return [{ organisation, extent: read(fact, 'none', 'false'), reason: said(`processors[${index}].role`) }];
    }
    if (processor.accesses_data === undefined) return [];
    const supports = tasksOf(processor.role).some(({ code }) => code === 'technical-support');
    return [{ organisation, extent: read(fact, supports ? 'support-only' : 'record-level', 'true') }];
  });
}

/** Who pays: the funder, and the award where the record names one. */
export function funding(record: AgreementRecord): Answer[] {
  return (record.funders ?? []).map((award, index) => ({
    id: slug(award),
    funder: read(`funders[${index}]`, partyOf(funderOf(award)).id, funderOf(award)),
    kind: 'external',
    ...(funderOf(award) === award ? {} : { award: said(`funders[${index}]`) }),
    ...(record.funder_can_suppress_publication === undefined
      ? {}
      : { influence: { canBlockPublication: said('funder_can_suppress_publication') } }),
  }));
}

/** The body that pays, where the record writes its name before that of the award. */
function funderOf(award: string): string {
  return award.replace(/ (?:Academic Clinical Fellowship|award)$/, '');
}
