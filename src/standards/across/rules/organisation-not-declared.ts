import { at, rule } from '../../../core/rule.ts';
import { isExplained } from '../explained-names.ts';
import { organisationNamesIn } from '../organisation-names.ts';
import { proseOf } from '../prose.ts';

/** Words right before the name of a body that does something with the data, or pays for it. */
const PART_BEFORE =
  /\b(?:(?:stored|held|hosted|processed|backed up|housed|analysed|managed|collected|supplied|provided|linked|pseudonymised|transferred|sent|disclosed|funded|sponsored|commissioned|employed|contracted)(?: \w+){0,2} (?:by|at|to|with|from)|funding from|grant from|sub-?contract(?:ed|s)? to|on behalf of|(?:employees|servers?|data cent(?:re|er)s?|premises) (?:of|at)|in (?:collaboration|partnership) with|(?:uses?|using) the (?:services|servers) of) (?:the )?$/i;
/** Small words that may stand between the name of a body and what it does. */
const BETWEEN = /^,?(?: (?:will|also|only|then|which|who)\b){0,2} /i;
/** Words right behind the name of such a body. */
const PART_BEHIND =
  /^(?:stores?|hosts?|process(?:es)?|holds?|analyses|receives?|suppl(?:ies|y)|links|funds?|sponsors?|acts? as|ha(?:s|ve) access)\b/i;
/** What a body is said to be. */
const ROLE_BEHIND = /^is (?:a|the|an|one of the) (?:joint |sole )?(?:data )?(?:controller|processor|sponsor|funder)\b/i;
/** What tells of other work than this: a trial of others, a published paper, a product. */
const OTHER_WORK =
  /\b(?:for example|e\.g\.?|such as|previous\w*|published|formerly|historically|similar|other stud(?:y|ies))\b/i;

export default rule({
  id: 'across/organisation-not-declared',
  guidance: 'PTY-007',
  severity: 'warning',
  since: '0.1.0',
  title: 'An organisation that takes part in the text, though nobody declares it',
  why: 'Every body that decides about the data, works with them or pays has to be listed. A name that turns up in the text alone makes a reviewer ask what it does, and whether it may see the data.',
  fix: 'List it under “organisations:” in application.yaml, with its role in the other files or under “roleText:”. If it is one of those listed under another name, add that name under “aliases:”.',
  source: { fact: 'FORM-01', status: 'seen' },
  reads: ['application'],
  messages: {
    unknown: (args: { name: string }) =>
      `The text gives “${args.name}” a part in the work, but application.yaml lists no such organisation.`,
  },
  // An organisation whose name is not written yet may be the one.
  applies: ({ application: { organisations } }) => organisations?.every(({ name }) => name !== undefined) === true,
  check({ app }, report) {
    const told = new Set<string>();
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      for (const { name, start, end } of organisationNamesIn(text)) {
        const key = name.toLowerCase();
        if (told.has(key) || isExplained(app, name)) continue;
        const before = text.slice(Math.max(0, start - 120), start).replaceAll(/\s+/g, ' ');
        const behind = text.slice(end, end + 120).replaceAll(/\s+/g, ' ');
        if (OTHER_WORK.test(before.slice(before.lastIndexOf('. ') + 1))) continue;
        if (!PART_BEFORE.test(before) && !saysItsPart(behind)) continue;
        told.add(key);
        report.unknown({ name }, at(document, path));
      }
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {flows: [{id: on, what: The records are stored by Lostmere Hosting Limited in London.}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
objective-for-processing: {purposes: [{id: study, aim: The work is funded by the Lostmere Foundation.}]}`,
    ],
    good: [
      `
application: {organisations: [{id: host, name: Lostmere Hosting Limited, aliases: [Lostmere]}]}
processing-activities: {flows: [{id: on, what: The records are stored by Lostmere Ltd in London.}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
objective-for-processing: {purposes: [{id: study, aim: Patients of the Lostmere Hospital asked for this. A paper of the University of Elsewhere raised the question.}]}`,
    ],
  },
});

/** In two steps, since engines take long to prepare one pattern with a choice inside a choice. */
function saysItsPart(behind: string): boolean {
  const between = BETWEEN.exec(behind);
  if (between === null) return false;
  const rest = behind.slice(between[0].length);
  return PART_BEHIND.test(rest) || ROLE_BEHIND.test(rest);
}

/** Where applications say who does what. */
const DOCUMENTS = [
  'application',
  'objective-for-processing',
  'processing-activities',
  'data-minimisation',
  'data-processors',
  'expected-outcomes',
  'territory-of-use',
] as const;
