import { at, rule } from '../../../core/rule.ts';

/** What the prescribed declaration says, in the words by which each part of it is known. */
const PARTS: readonly (readonly [part: string, words: RegExp])[] = [
  ['who declares it (the controllers of the agreement)', /\bcontrollers?\b/i],
  ['that there is a notice in keeping with the UK GDPR', /\bGDPR\b|\bdata protection (?:law|legislation|act)\b/i],
  [
    'that everybody can read it',
    /\bpublic(?:ly|ation)?\b|\bpublish|\bwebsite\b|\baccessible to (?:all|everybody|everyone|anybody|anyone)\b/i,
  ],
  [
    'that it is kept for the whole life of the agreement',
    /\b(?:life|lifetime|duration|term|length|whole|throughout|as long as|until the end)\b/i,
  ],
];

export default rule({
  id: 'transparency/declaration-incomplete',
  guidance: 'TRA-001',
  severity: 'warning',
  since: '0.1.0',
  title: 'A declaration on transparency that leaves a part out',
  why: 'NHS England does not read the notices. It relies on a declaration of the controllers, whose wording it prescribes, and one with a part left out is asked for again.',
  fix: 'Take the wording from the page of the Standard on transparency and put the controllers’ names in. It says who declares, that a notice in keeping with the UK GDPR is there for everybody, and for how long.',
  source: { fact: '10a-01', status: 'seen' },
  reads: ['transparency'],
  messages: {
    missing: (args: { parts: readonly string[] }) => `The declaration does not say ${args.parts.join(', nor ')}.`,
  },
  applies: ({ transparency }) => transparency.declaration !== undefined,
  check({ transparency: { declaration = '' } }, report) {
    const parts = PARTS.filter(([, words]) => !words.test(declaration)).map(([part]) => part);
    if (parts.length > 0) report.missing({ parts }, at('transparency', ['declaration']));
  },
  examples: {
    bad: ['transparency: {declaration: A notice is on our website.}'],
    good: [
      'transparency: {declaration: "The controller confirms that a notice, GDPR compliant and publicly accessible, is kept throughout the life of this agreement."}',
      'transparency: {notices: [{controllers: [uni]}]}',
    ],
  },
});
