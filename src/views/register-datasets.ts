import { productOf } from '../reference/products.ts';
import {
  CONFIDENTIALITY,
  FREQUENCIES,
  LEGAL_BASES,
  registerLabel,
  SENSITIVITY,
  TYPES_OF_DATA,
  type DATASET_COLUMNS,
} from '../reference/register-labels.ts';
import type { RequestFacts, Route } from '../standards/across/requests.ts';
import { labelled, noLabel, open, titleOf, words, type Answer } from './entry.ts';

type Request = RequestFacts['request'];
type DatasetColumn = Exclude<(typeof DATASET_COLUMNS)['value'][number], 'Reference Number'>;

/** What the register will print of a request: one row, or one for each part of a product that the register lists by itself. */
export function datasetAnswers({ request, routes }: RequestFacts): readonly Readonly<Record<DatasetColumn, Answer>>[] {
  const { level, sensitivity, legalBases } = request;
  const frequency = request.access === 'sde' ? 'sde' : request.frequency;
  const coded = (list: typeof TYPES_OF_DATA, field: string, value: string | undefined): Answer =>
    value === undefined
      ? open('data-minimisation')
      : labelled(list, [value], 'data-minimisation', titleOf('data-minimisation', ['requests', 0, field]));
  return datasetNames(request).map((dataset) => ({
    Dataset: dataset,
    'Type of Data': coded(TYPES_OF_DATA, 'level', level),
    'Sensitive or Non-Sensitive': coded(SENSITIVITY, 'sensitivity', sensitivity),
    Frequency: coded(FREQUENCIES, 'frequency', frequency),
    'Legal Basis for Provision of Data': words(
      legalBases?.map((basis) => legalBasis(basis, request.legalBasisText)).join('; '),
      'data-minimisation',
    ),
    'Common Law Duty of Confidentiality':
      routes === undefined ? open('duty-of-confidentiality') : confidentiality(routes),
  }));
}

/** The register's name of what is asked for, part by part where it lists parts by themselves. */
export function datasetNames(request: Request): readonly Answer[] {
  const { product: code, otherProduct, collections = [] } = request;
  if (code === undefined) return [words(otherProduct?.name, 'data-minimisation')];
  const product = productOf(code);
  if (product === undefined) return [words(noLabel(`“${code}”`), 'data-minimisation')];
  const parts = collections.map((part) =>
    product.registerNames.filter((name) => plain(name).startsWith(plain(part)) || plain(name).endsWith(plain(part))),
  );
  const listed = parts.map(([name, ...others]) => (others.length > 0 ? undefined : name));
  if (listed.length > 0 && listed.every((name) => name !== undefined))
    return listed.map((name) => words(name, 'data-minimisation'));
  const name = product.nameIsOurs === true ? noLabel(`“${product.name}”`) : product.name;
  const remark =
    collections.length === 0
      ? undefined
      : `how the register words these parts of ${product.name} is not known: ${collections.join(', ')}`;
  return [{ ...words(name, 'data-minimisation'), ...(remark === undefined ? {} : { remark }) }];
}

/** Small letters and digits alone. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

const basisTitle = titleOf('data-minimisation', ['requests', 0, 'legalBases', 0]);

function legalBasis(basis: string, text: string | undefined): string {
  const other = basis === 'other' && text !== undefined ? text.replaceAll(/\s+/g, ' ').trim() : basisTitle(basis);
  return registerLabel(LEGAL_BASES, basis) ?? noLabel(`“${other}”`);
}

/** The register has one word for all flows together, the way in and the way out. */
function confidentiality(routes: ReadonlySet<Route>): Answer {
  const label = registerLabel(CONFIDENTIALITY, [...routes].toSorted().join('+'));
  const title = titleOf('duty-of-confidentiality', ['routes', 0, 'route']);
  const named = [...routes].map((route) => `“${title(route)}”`).join(' together with ');
  return words(label ?? noLabel(named), 'duty-of-confidentiality');
}
