import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { catalogueName, namesOf } from '../../src/core/names.ts';
import { applicationOf } from '../support/application.ts';

const app = applicationOf({
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere}
  - {id: lab}
recipientGroups:
  - {id: clients, kind: client, who: Members of the club}
  - {id: crowd, kind: client, who: ${'very '.repeat(30)}many}
funding: [{id: grant, funder: uni}]
`,
  'standards/data-minimisation.yaml': `requests:
  - {id: stays, product: HES_APC}
  - {id: own, otherProduct: {name: Survey of falls}}
  - {id: first, product: DEATHS}
  - {id: second, product: DEATHS}
  - {id: strange, product: NO_SUCH}
held:
  - {id: copy, product: HES_APC}
  - {id: old, product: HES_CC}
`,
  'standards/data-controllers.yaml':
    'bases: [{id: both, article6: 6-1-e, article9: 9-2-j}, {id: one, article6: 6-1-e}, {id: none}]\n',
  'standards/processing-activities.yaml':
    'flows: [{id: in, from: uni, to: nhs-england}, {id: on, from: uni}, {id: up, to: uni}]\n',
  'standards/objective-for-processing.yaml': `purposes: [{id: study, title: A study}, {id: long, title: "${'long '.repeat(30)}"}]\n`,
  'evidence.yaml':
    'items: [{id: form, title: Form, version: "2.1"}, {id: said, title: Form 3.0, version: "3.0"}, {id: plain, title: Letter}]\n',
});
const name = (kind: string, id: string): string => namesOf(app, FIELD_TREES).of(kind, id);

describe('the name of', () => {
  it.each([
    ['an organisation', 'organisation', 'uni', 'University of Nowhere'],
    ['one without a name', 'organisation', 'lab', 'lab'],
    ['NHS England', 'organisation', 'nhs-england', 'NHS England'],
    ['a party', 'party', 'uni', 'University of Nowhere'],
    ['everybody', 'group', 'public', 'the public'],
    ['a group', 'group', 'clients', 'Members of the club'],
    ['a group told at length', 'group', 'crowd', 'Clients or customers'],
    ['what an organisation names', 'funding', 'grant', 'grant'],
    ['a request for a product', 'request', 'stays', 'Hospital Episode Statistics Admitted Patient Care (HES APC)'],
    [
      'a copy held of a product asked for',
      'holding',
      'copy',
      'Hospital Episode Statistics Admitted Patient Care (HES APC) (copy)',
    ],
    ['one for another product', 'request', 'own', 'Survey of falls'],
    ['one for a product that nobody knows', 'request', 'strange', 'NO_SUCH'],
    ['a flow', 'flow', 'in', 'University of Nowhere to NHS England (in)'],
    ['a flow from somewhere', 'flow', 'up', 'up'],
    ['a flow to somewhere', 'flow', 'on', 'on'],
    ['a basis without an article', 'basis', 'none', 'none'],
    ['a purpose', 'purpose', 'study', 'A study'],
    ['a purpose with a long title', 'purpose', 'long', 'long'],
    ['a paper', 'evidence', 'form', 'Form, version 2.1'],
    ['a paper whose title has the version', 'evidence', 'said', 'Form 3.0'],
    ['a paper without a version', 'evidence', 'plain', 'Letter'],
    ['nothing', 'organisation', 'nobody', 'nobody'],
    ['a thing of another kind', 'flow', 'uni', 'uni'],
    ['a thing named with its kind', 'any', 'organisation/uni', 'University of Nowhere'],
    ['a thing of any kind without one', 'any', 'uni', 'uni'],
  ])('%s', (_, kind, id, expected) => {
    expect(name(kind, id)).toBe(expected);
  });

  it('two alike tells them apart', () => {
    const [first, second] = [name('request', 'first'), name('request', 'second')];
    expect(first).toMatch(/.+ \(first\)$/);
    expect(second).toBe(first.replace('(first)', '(second)'));
  });

  it('a basis joins its articles in words', () => {
    expect(name('basis', 'both')).toBe(`${name('basis', 'one')} with ${name('basis', 'both').split(' with ')[1]}`);
    expect(name('basis', 'one')).toMatch(/6\(1\)\(e\)/);
  });
});

it('a catalogue names its codes', () => {
  expect(catalogueName('product', 'HES_APC')).toBe('Hospital Episode Statistics Admitted Patient Care (HES APC)');
  expect(catalogueName('product', 'NO_SUCH')).toBe('NO_SUCH');
  expect(catalogueName('disclosure', 'no-such')).toBe('no-such');
});
