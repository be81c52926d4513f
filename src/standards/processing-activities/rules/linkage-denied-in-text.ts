import { at, rule } from '../../../core/rule.ts';
import { proseOf, sentencesOf } from '../../across/prose.ts';

/** Data as a whole, and not those of one dataset or one step: “the data supplied by NHS England”. */
const ALL_DATA =
  '(?:the |these |this |all |requested |supplied |pseudonymised |NHS England |NHS Digital ){0,4}(?:data|records)(?: (?:supplied|provided|disseminated|received|requested)(?: (?:by|from) NHS (?:England|Digital))?)?';
/** To anything at all, with nothing kept open behind it. */
const TO_ANYTHING = '(?: (?:to|with) (?:any|other|anything)\\b| in any way|(?=[.;]|$| and ))';
const DENIED = new RegExp(
  [
    `(?:^|[.;:,•-] |\\band |\\bthat )${ALL_DATA} (?:(?:will|shall|must) (?:not|never) be|(?:is|are) (?:not|never)) linked${TO_ANYTHING}`,
    `\\bno (?:patient[- ]level |record[- ]level )?(?:data|records) (?:will be|is|are) linked${TO_ANYTHING}`,
    '\\bthere (?:will be|is) no (?:data |record )?linkages?\\b(?! of (?:this|the)\\b)',
  ].join('|'),
  'i',
);
/** Nearly every sentence has none of these; the pattern above is long to prepare and is then not needed. */
const MAY_DENY = /\b(?:not|never|no)\b/i;
/** What keeps something open, or speaks of a part only. */
const OPEN =
  /\b(?:other than|except|apart from|unless|without|beyond|further|already|additional|until|before|only if|permitted|specified|described|detailed|listed|publicly|commercial\w*|between|each other|one another|international|back to|personal|identifi(?:able|ers)|link[^.]{0,80}level data\w*|external|outside|held by)\b/i;

export default rule({
  id: 'processing-activities/linkage-denied-in-text',
  severity: 'warning',
  since: '0.1.0',
  title: 'A text that denies all linkage, though data are linked',
  why: 'Whether records are joined decides how easily a person can be recognised in them. Where one part says that nothing is joined and another lists what is, a reviewer has to ask.',
  fix: 'Say in the text which joins there are and that there are no others, or correct “linkages:” and “identifiers:” in processing-activities.yaml.',
  source: { fact: '5b-07', status: 'inferred' },
  reads: ['processing-activities'],
  messages: {
    linked: () => 'This text says that the data are not linked to anything, but linkages are described.',
    code: (args: { flow: string }) =>
      `This text says that the data are not linked to anything, but flow “${args.flow}” brings a study code by which they can be.`,
  },
  applies: ({ processingActivities: { linkages, flows } }) =>
    (linkages?.length ?? 0) > 0 || flows?.some(bringsCode) === true,
  check({ processingActivities: { linkages, flows }, app }, report) {
    const flow = flows?.findIndex(bringsCode) ?? -1;
    const linked = (linkages?.length ?? 0) > 0;
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      // The answer that there are no linkages is compared with the flows by a rule of its own.
      if (path[0] === 'noLinkages' || !/\blink/i.test(text)) continue;
      if (
        !sentencesOf(text).some((sentence) => MAY_DENY.test(sentence) && DENIED.test(sentence) && !OPEN.test(sentence))
      )
        continue;
      if (linked) {
        report.linked(undefined, at(document, path), [
          { at: at('processing-activities', ['linkages', 0]), message: 'Here is the first linkage.' },
        ]);
      } else {
        report.code({ flow: flows?.[flow]?.id ?? String(flow + 1) }, at(document, path), [
          { at: at('processing-activities', ['flows', flow, 'identifiers']), message: 'Here the code comes back.' },
        ]);
      }
    }
  },
  examples: {
    bad: [
      `
objective-for-processing: {purposes: [{id: study, aim: The data will not be linked to any other data.}]}
processing-activities: {linkages: [{id: answers}]}`,
      'processing-activities: {flows: [{id: data-out, direction: out, identifiers: [study-id], what: NHS England sends the file. The data are not linked with any other records.}]}',
    ],
    good: [
      `
objective-for-processing: {purposes: [{id: study, aim: The data will not be linked to any other data than those described here.}]}
processing-activities: {linkages: [{id: answers}]}`,
      `
objective-for-processing: {purposes: [{id: study, aim: The data will not be linked to any other data.}]}
processing-activities: {noLinkages: Nothing is joined.}`,
    ],
  },
});

function bringsCode(flow: {
  readonly direction?: string;
  readonly identifiers?: readonly (string | undefined)[];
}): boolean {
  return flow.direction === 'out' && flow.identifiers?.includes('study-id') === true;
}

/** Where applications speak of linkage. */
const DOCUMENTS = ['application', 'objective-for-processing', 'processing-activities', 'data-minimisation'] as const;
