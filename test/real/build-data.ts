import { controllerIds } from './build-parties.ts';
import type { AgreementRecord, DatasetRecord } from './record.ts';
import { merge, read, said, type Answer, type Answers } from './source.ts';
import { codeOf, legalBasesOf, productOf, slug } from './words.ts';

/** Id of the request that a dataset becomes: its product, and the part of it where one product comes in several. */
export function requestId(record: AgreementRecord, dataset: DatasetRecord): string {
  const known = productOf(dataset.name);
  if (known === undefined) return slug(dataset.name);
  const alone = record.datasets.filter((other) => productOf(other.name)?.product === known.product).length === 1;
  return slug(alone ? known.product : `${known.product} ${known.collection ?? ''}`);
}

/** Ids of all requests, in the order of the record. */
export function requestIds(record: AgreementRecord): string[] {
  return record.datasets.map((dataset) => requestId(record, dataset));
}

/** What is asked for, dataset by dataset; `more` is what the agreement's text adds to each. */
export function requests(record: AgreementRecord, more: Answers): Answer[] {
  return record.datasets.map((dataset, index) => merge(request(record, dataset, `datasets[${index}]`), more));
}

function request(record: AgreementRecord, dataset: DatasetRecord, at: string): Answers {
  const code = (field: string, word: string): string => codeOf('data-minimisation', ['requests', 0, field], word);
  const identifiable = dataset.type_of_data === 'Identifiable';
  return {
    id: requestId(record, dataset),
    ...product(dataset, at),
    level: identifiable
      ? read(`${at}.type_of_data`, 'identifiable')
      : read(`${at}.type_of_data`, 'pseudonymised', 'Anonymised - ICO'),
    sensitivity: read(`${at}.sensitivity`, code('sensitivity', dataset.sensitivity)),
    frequency: read(`${at}.frequency`, code('frequency', dataset.frequency)),
    legalBases: legalBasesOf(dataset.legal_basis).map(({ code: basis, words }) =>
      read(`${at}.legal_basis`, basis, words),
    ),
    asPublished: asPublished(dataset, at),
  };
}

/** The product by its code, or by its name where dars has no code for it. */
function product(dataset: DatasetRecord, at: string): Answers {
  const known = productOf(dataset.name);
  if (known === undefined) return { otherProduct: { name: said(`${at}.name`) } };
  return {
    product: read(`${at}.name`, known.product, known.words),
    ...(known.collection === undefined ? {} : { collections: [read(`${at}.name`, known.collection)] }),
  };
}

/** The register's own words, kept beside what they were read to mean. */
function asPublished(dataset: DatasetRecord, at: string): Answers {
  const kept = (key: keyof DatasetRecord): Answer =>
    dataset[key] === undefined || dataset[key] === '' ? undefined : said(`${at}.${key}`);
  return {
    name: kept('name'),
    typeOfData: kept('type_of_data'),
    sensitivity: kept('sensitivity'),
    frequency: kept('frequency'),
    legalBasis: kept('legal_basis'),
    confidentiality: kept('confidentiality'),
    optOuts: kept('opt_outs_applied'),
    filesReleased: kept('files_released'),
    firstReleased: kept('first_month'),
  };
}

/** The lawful bases of the controllers, where the text gives them. */
export function bases(record: AgreementRecord): Answer[] {
  const [article6, article9] = [record.article6?.[0], record.article9?.[0]];
  if (article6 === undefined && article9 === undefined) return [];
  const article = (words: string): string => words.replaceAll(/\)?\(/g, '-').replace(/\)$/, '');
  return [
    {
      id: 'basis',
      controllers: controllerIds(record),
      article6: article6 === undefined ? undefined : read('article6[0]', article(article6)),
      article9: article9 === undefined ? undefined : read('article9[0]', article(article9)),
    },
  ];
}
