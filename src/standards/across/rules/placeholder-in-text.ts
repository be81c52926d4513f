import { at, rule, type DocumentName } from '../../../core/rule.ts';
import { FIELD_TREES } from '../../../core/fields-data.ts';
import { proseOf } from '../prose.ts';

/** What people leave in brackets to be filled in later; a bracket before a link is none. */
const PLACEHOLDER =
  /(?:\[|<)\s*(?:insert|tbc|tbd|tba|todo|to be (?:confirmed|added|completed|inserted)|xx+|add|enter|your|name of|date of|number of)\b[^\]>]{0,80}(?:\]|>)(?!\()/i;

export default rule({
  id: 'across/placeholder-in-text',
  severity: 'warning',
  since: '0.1.0',
  title: 'A placeholder left in the text',
  why: 'The text is published as it stands. What was to be filled in later reads as if nobody had looked at it, and the answer it stood for is missing.',
  fix: 'Put the answer in the place of the brackets in the file that is named, or take them out.',
  source: { fact: 'model', status: 'inferred' },
  reads: [],
  messages: {
    left: (args: { found: string }) => `This text still has “${args.found}” in it.`,
  },
  check({ app }, report) {
    for (const { document, path, text } of proseOf(app, Object.keys(FIELD_TREES) as DocumentName[])) {
      const found = PLACEHOLDER.exec(text)?.[0].replaceAll(/\s+/g, ' ');
      if (found !== undefined) report.left({ found }, at(document, path));
    }
  },
  examples: {
    bad: ['application: {summary: "We study [insert number of people] people."}'],
    good: ['application: {summary: "We study 400 people [1] and say so [on our page](https://example.org)."}'],
  },
});
