import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { documentOf } from '../../src/core/workspace.ts';
import { completionsAt, type Completion } from '../../src/editor/completion.ts';
import { applicationOf } from '../support/application.ts';
import { marked } from './marked.ts';

const OTHERS = {
  'application.yaml':
    'organisations:\n  - id: uni\n    name: University of Somewhere\nrecipientGroups:\n  - id: clinics\n    who: The clinics\n',
  'standards/data-minimisation.yaml':
    'requests:\n  - id: hes\n    product: HES_APC\nheld:\n  - id: own-list\n    name: Own list\n',
};

function offered(file: string, source: string): readonly Completion[] {
  const { text, position } = marked(source);
  const app = applicationOf({ ...OTHERS, [file]: text });
  return completionsAt(app, FIELD_TREES, documentOf(file), text, position);
}

/** The line of the cursor after the first completion with this label was taken. */
function taken(file: string, source: string, label: string): string {
  const found = offered(file, source).find((one) => one.label === label);
  if (found === undefined) throw new Error(`${label} is not offered`);
  const { line, from, to } = found.replace;
  const before = marked(source).text.split('\n')[line] ?? '';
  return before.slice(0, from) + found.text + before.slice(to);
}

const APPLICATION = 'application.yaml';
const ACTIVITIES = 'standards/processing-activities.yaml';

describe('keys', () => {
  it('come with what is always needed first, then what a submission needs', () => {
    const labels = offered(APPLICATION, '¦').map(({ label }) => label);
    expect(labels.slice(0, 8)).toEqual([
      'title',
      'kind',
      'stage',
      'edition',
      'applicant',
      'organisations',
      'summary',
      'charge',
    ]);
  });

  it('are those that are not there yet, above or below the cursor', () => {
    const labels = offered(ACTIVITIES, 'flows:\n  - id: a\n    ¦\n    from: uni\n  - to: uni\n').map(
      ({ label }) => label,
    );
    expect(labels).toContain('to');
    expect(labels).not.toContain('id');
    expect(labels).not.toContain('from');
  });

  it('leave out the other answer of a group of which one is given', () => {
    expect(offered(APPLICATION, 'noFunding: None.\n¦').some(({ label }) => label === 'funding')).toBe(false);
    expect(offered(APPLICATION, '¦').some(({ label }) => label === 'funding')).toBe(true);
  });

  it('take the place of what was typed, and of no more', () => {
    expect(taken(APPLICATION, 'ki¦', 'kind')).toBe('kind: ');
    expect(taken(APPLICATION, 'ki¦: new', 'kind')).toBe('kind: new');
    expect(taken(APPLICATION, 'kin¦d: new', 'kind')).toBe('kind: new');
    expect(taken(APPLICATION, 'organisations:\n  ¦', 'name')).toBe('  - name: ');
    expect(taken(APPLICATION, 'organisations:\n  - ¦', 'name')).toBe('  - name: ');
    expect(taken(APPLICATION, 'organisations:\n  -¦', 'name')).toBe('  - name: ');
    expect(taken(APPLICATION, 'orga¦', 'organisations')).toBe('organisations:');
  });

  it('bring the title and the help of their question', () => {
    const kind = offered(APPLICATION, '¦').find(({ label }) => label === 'kind');
    expect(kind).toMatchObject({ kind: 'key', detail: 'Kind of application' });
    expect(kind?.help).toContain('New if there is no agreement yet');
  });
});

describe('answers', () => {
  it('come with their words', () => {
    expect(offered(APPLICATION, 'kind: ¦').map(({ label, detail }) => [label, detail])).toContainEqual([
      'renewal',
      'Renewal for another term',
    ]);
    expect(taken(APPLICATION, 'kind:¦', 'renewal')).toBe('kind: renewal');
    expect(taken(APPLICATION, 'kind: ren¦ewl # why', 'renewal')).toBe('kind: renewal # why');
  });

  it('of lists may stand on lines or between brackets', () => {
    expect(taken(ACTIVITIES, 'flows:\n  - identifiers:\n      ¦', 'postcode')).toBe('      - postcode');
    expect(taken(ACTIVITIES, 'flows:\n  - identifiers:\n      - post¦', 'postcode')).toBe('      - postcode');
    expect(taken(ACTIVITIES, 'flows:\n  - identifiers: [name, po¦]', 'postcode')).toBe(
      '  - identifiers: [name, postcode]',
    );
    expect(offered(ACTIVITIES, 'flows:\n  - identifiers: [name] ¦')).toEqual([]);
  });

  it('are yes or no, or the products that dars knows', () => {
    expect(offered(ACTIVITIES, 'flows:\n  - specialCategory: ¦').map(({ label }) => label)).toEqual(['true', 'false']);
    const products = offered('standards/data-minimisation.yaml', 'requests:\n  - product: HES¦');
    expect(products.map(({ label }) => label)).toContain('HES_APC');
  });
});

describe('ids', () => {
  it('are those that the question accepts, with names, and those that always exist', () => {
    const found = offered(ACTIVITIES, 'flows:\n  - from: ¦').map(({ label, detail }) => `${label}: ${detail}`);
    expect(found).toEqual([
      'uni: University of Somewhere',
      'clinics: The clinics',
      'nhs-england: NHS England',
      'public: the public',
      'data-subjects: the people whom the data are about',
    ]);
    expect(offered(ACTIVITIES, 'flows:\n  - requests:\n      - ¦').map(({ label }) => label)).toEqual([
      'hes',
      'own-list',
    ]);
  });

  it('carry their kind where any thing may be named', () => {
    expect(
      offered('standards/special-conditions.yaml', 'conditions:\n  - about:\n      - ¦').map(({ label }) => label),
    ).toContain('request/hes');
  });
});

describe('nothing', () => {
  it.each([
    ['in prose', 'summary: |\n  The ki¦'],
    ['in comments', '# ki¦'],
    ['in a comment behind an answer', 'kind: new # ¦'],
    ['in quotes', 'title: "¦'],
    ['where any text may stand', 'title: ¦'],
    ['under a key that nobody knows', 'nonsense:\n  ¦'],
  ])('is offered %s', (_, source) => {
    expect(offered(APPLICATION, source)).toEqual([]);
  });
});
