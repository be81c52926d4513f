import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyStarter, parseStarter, STARTER_MARK, type Starter } from '../../src/core/apply-starter.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { prune } from '../../src/core/prune.ts';
import { fileOf } from '../../src/core/workspace.ts';
import { readForms, readStarters } from '../../src/io/assets.ts';

const APPLICATION = ['# Application', '# About it.', '', '# Title. What it is.', 'title:', ''].join('\n');
const FORM = [
  '# Flows',
  '',
  '# Flows. All of them.',
  'flows:',
  '  # Id. A name.',
  '  - id:',
  '    # From. Who sends.',
  '    from:',
  '    steps:',
  '      # What. In words.',
  '      - what:',
  '        # When. A day.',
  '        when:',
  '    # To. Who receives.',
  '    to:',
  '',
  '# Others. Not flows.',
  'others:',
  '',
].join('\n');
const FORMS = new Map([
  ['application.yaml', APPLICATION],
  ['standards/flows.yaml', FORM],
]);
const NONE: Starter = {
  name: 'tried',
  title: 'A trial',
  for: 'For tests.',
  remember: ['the tests'],
  notes: [],
  skeleton: [],
};

/** The form of flows under a starter. */
function flowsWith(starter: Partial<Starter>): string {
  return applyStarter(FORMS, { ...NONE, ...starter }).get('standards/flows.yaml') ?? '';
}

function note(at: string, comment = 'Think.'): Starter['notes'][number] {
  return { file: 'standards/flows.yaml', at, comment };
}

function skeleton(at: string, ...text: string[]): Starter['skeleton'][number] {
  return { file: 'standards/flows.yaml', at, text };
}

describe('notes', () => {
  it('stand directly above their key, as far in as it is', () => {
    expect(flowsWith({ notes: [note('flows[].from')] })).toBe(FORM.replace('    from:', '    #> Think.\n    from:'));
    expect(flowsWith({ notes: [note('others')] })).toBe(FORM.replace('others:', '#> Think.\nothers:'));
  });

  it('stand above the dash where the key is the first of an entry', () => {
    expect(flowsWith({ notes: [note('flows[].id')] })).toBe(FORM.replace('  - id:', '  #> Think.\n  - id:'));
    expect(flowsWith({ notes: [note('flows[].steps[].what')] })).toBe(
      FORM.replace('      - what:', '      #> Think.\n      - what:'),
    );
  });

  it('keep their order above the same key', () => {
    const text = flowsWith({ notes: [note('others', 'One.'), note('others', 'Two.')] });
    expect(text).toContain('#> One.\n#> Two.\nothers:');
  });

  it('are wrapped, and lose no word', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const lines = flowsWith({ notes: [note('flows[].steps[].when', words)] })
      .split('\n')
      .filter((line) => line.includes(STARTER_MARK));
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(96);
    expect(lines.map((line) => line.replace('        #> ', '')).join(' ')).toBe(words);
  });
});

describe('blank entries', () => {
  it('take the place of the one of the form; only the first keeps the guidance', () => {
    expect(flowsWith({ skeleton: [skeleton('flows', 'First.', 'Second.')] })).toBe(
      [
        '# Flows',
        '',
        '# Flows. All of them.',
        'flows:',
        '  #> First.',
        ...FORM.split('\n').slice(4, 15),
        '  #> Second.',
        '  - id:',
        '    from:',
        '    steps:',
        '      - what:',
        '        when:',
        '    to:',
        ...FORM.split('\n').slice(15),
      ].join('\n'),
    );
  });

  it('can be those of a list within a list', () => {
    const text = flowsWith({ skeleton: [skeleton('flows[].steps', 'First.', 'Second.')] });
    expect(parse(text)).toEqual({
      flows: [
        {
          id: null,
          from: null,
          steps: [
            { what: null, when: null },
            { what: null, when: null },
          ],
          to: null,
        },
      ],
      others: null,
    });
    expect(text).toContain('        when:\n      #> Second.\n      - what:\n        when:\n    # To. Who receives.\n');
  });

  it('do not repeat a note', () => {
    const text = flowsWith({ notes: [note('flows[].from')], skeleton: [skeleton('flows', 'First.', 'Second.')] });
    expect(text.match(/#> Think\./g)).toHaveLength(1);
  });
});

describe('the heading of the application form', () => {
  it('says which starter it is, for whom, and what is forgotten', () => {
    const text = applyStarter(FORMS, NONE).get('application.yaml') ?? '';
    expect(text.startsWith('# Application\n# About it.\n#\n#> Starter: A trial. For tests.\n')).toBe(true);
    expect(text).toContain('\n#> - the tests\n');
    expect(text.endsWith('\n\n# Title. What it is.\ntitle:\n')).toBe(true);
  });

  it('leaves the other forms as they are', () => {
    expect(flowsWith({})).toBe(FORM);
  });
});

describe('what a form does not have', () => {
  it.each([
    [
      'a file',
      { notes: [{ file: 'standards/nothing.yaml', at: 'flows', comment: 'Think.' }] },
      'starter tried: there is no form standards/nothing.yaml',
    ],
    ['a key', { notes: [note('flows[].form')] }, 'starter tried: standards/flows.yaml has no flows[].form'],
    [
      'an entry of what is no list',
      { notes: [note('others[].id')] },
      'starter tried: standards/flows.yaml has no others[].id',
    ],
    [
      'a key below a list without a step into it',
      { notes: [note('flows.id')] },
      'starter tried: standards/flows.yaml has no flows.id',
    ],
    ['an entry in place of a key', { notes: [note('flows[]')] }, 'starter tried: standards/flows.yaml has no flows[]'],
    [
      'a blank entry to repeat',
      { skeleton: [skeleton('others', 'First.')] },
      'starter tried: standards/flows.yaml has no others with a blank entry',
    ],
    [
      'a list that has several entries by now',
      { skeleton: [skeleton('flows', 'First.', 'Second.'), skeleton('flows', 'Third.')] },
      'starter tried: standards/flows.yaml has no flows with a blank entry',
    ],
    [
      'a file for blank entries',
      { skeleton: [{ file: 'flows.yaml', at: 'flows', text: ['First.'] }] },
      'starter tried: there is no form flows.yaml',
    ],
  ] as const)('is an error: %s', (_, starter, message) => {
    expect(() => flowsWith(starter)).toThrow(new Error(message));
  });

  it('is an error when it is the form that the heading stands in', () => {
    expect(() => applyStarter(new Map(), NONE)).toThrow('there is no form application.yaml');
  });
});

describe('the file of a starter', () => {
  const whole = 'title: A trial\nfor: For tests.\nremember: [the tests]\nnotes: []\n';

  it('may do without blank entries', () => {
    expect(parseStarter('tried', whole)).toEqual(NONE);
  });

  it.each([
    ['[]', 'expected a map'],
    ['title: A trial\n', '“title” and “for” are needed'],
    [whole.replace('[the tests]', 'the tests'), '“remember” is a list of texts'],
    [`${whole}answers: {}\n`, '“answers” is not part of a starter'],
    [whole.replace('notes: []', 'notes: [{file: application.yaml, at: title}]'), '“notes” is a list'],
    [
      whole.replace('notes: []', 'notes: [{file: application.yaml, at: title, comment: Think., value: A title}]'),
      '“notes” is a list',
    ],
    [`${whole}skeleton: [{file: application.yaml, at: organisations, text: "- id: mine"}]\n`, '“skeleton” is a list'],
  ])('is refused when it has another shape: %s', (text, message) => {
    expect(() => parseStarter('tried', text)).toThrow(`starter tried: ${message}`);
  });
});

describe('the starters and the forms of today', () => {
  const forms = readForms();
  const starters = [...readStarters()].map(([name, text]) => parseStarter(name, text));
  const documents = new Map(Object.keys(FIELD_TREES).map((document) => [fileOf(document), document]));

  it('are eight', () => {
    expect(starters.map((starter) => starter.name)).toEqual([
      'commercial-service',
      'commissioner',
      'consented-cohort',
      'gp-workforce-user',
      'mixed-arms',
      'section-251-cohort',
      'shmi-user',
      'trust-service-evaluation',
    ]);
  });

  it.each(starters)('$name answers nothing', (starter) => {
    const applied = applyStarter(forms, starter);
    expect([...applied.keys()]).toEqual([...forms.keys()]);
    for (const [file, text] of applied) {
      const tree = FIELD_TREES[documents.get(file) ?? ''];
      if (tree === undefined) throw new Error(`no document for ${file}`);
      expect({ file, data: prune(parse(text), tree).data }).toEqual({
        file,
        data: prune(parse(forms.get(file) ?? ''), tree).data,
      });
    }
  });

  it.each(starters)('$name only adds: without its lines and its further entries the forms are left', (starter) => {
    const applied = applyStarter(forms, { ...starter, skeleton: [] });
    for (const [file, text] of applied) {
      const without = text.split('\n').filter((line) => !line.trimStart().startsWith(STARTER_MARK));
      const form = (forms.get(file) ?? '').split('\n');
      // The heading adds one empty comment line.
      if (file === 'application.yaml') without.splice(without.lastIndexOf('#', form.indexOf('')), 1);
      expect({ file, without }).toEqual({ file, without: form });
    }
  });

  it('say things of their own: no comment stands in two starters', () => {
    const said = starters.flatMap(({ name, remember, notes, skeleton }) =>
      [...remember, ...notes.map((one) => one.comment), ...skeleton.flatMap((one) => one.text)].map((text) => ({
        name,
        text,
      })),
    );
    const twice = said.filter(({ name, text }) => said.some((other) => other.name !== name && other.text === text));
    expect(twice).toEqual([]);
  });
});
