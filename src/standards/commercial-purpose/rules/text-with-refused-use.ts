import { at, rule } from '../../../core/rule.ts';
import { PURPOSE_TEXTS, affirmation, proseOf } from '../../across/prose.ts';

/**
 * Uses that the guidance refuses. Social marketing is a public health campaign, marketing authorisation is the licence
 * of a medicine and post-marketing studies are about its safety; an insurer named by itself is no use of data.
 */
const REFUSED =
  /(?<!\bsocial |\bpost[- ])\bmarketing\b(?! authori[sz]ation| licen[cs]e| approval)|\bmarket research\b|\badvertis(?:ing|ements?)\b|\binsurance (?:premiums?|pricing|prices|underwriting|products|purposes)\b|\b(?:sell|sells|selling|resell|reselling|sale of|resale of) (?:the |these |this |our |any |all )?(?:\w+ )?(?:data|records|extracts?|datasets?)\b/i;
/** Most texts have none of these; the pattern above is long to prepare. */
const MAY_BE_REFUSED = /market|advertis|insurance|sell|sale of/i;
/** Words of a sentence that tells what is done with data; who was found by an advertisement is another matter. */
const USE =
  /\b(?:us(?:e[ds]?|ing)|support\w*|inform\w*|enabl\w*|allow\w*|help\w*|target\w*|purposes?|clients?|customers?)\b/i;
/** A sentence that keeps a use out without the word “not”, or that is about finding participants. */
const OTHERWISE =
  /\b(?:exclud\w*|prohibit\w*|forbid\w*|forbidden|refus\w*|bann?\w*|disallow\w*|prevent\w*|recruit\w*|participants?|volunteers?|harm\w*|exposure)\b/i;

export default rule({
  id: 'commercial-purpose/text-with-refused-use',
  guidance: 'COM-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'A text that speaks of a use which is never allowed',
  why: 'The data are never given for marketing, market research, advertising, selling or insurance. A sentence that names such a use without ruling it out is read as asking for it.',
  fix: 'Rewrite the sentence so that it says that this use is ruled out, or take the use out of the work.',
  source: { fact: '5e-06', status: 'seen' },
  reads: [],
  messages: {
    named: (args: { use: string }) => `This text names “${args.use}” as if it were a use of the data.`,
  },
  check({ app }, report) {
    const flagged = Object.values(app.get('commercial-purpose')?.refusedUses ?? {}).includes(true);
    if (flagged) return;
    for (const { document, path, text } of proseOf(app, PURPOSE_TEXTS)) {
      if (!MAY_BE_REFUSED.test(text) || !REFUSED.test(text)) continue;
      const sentence = affirmation(text, REFUSED, (one) => USE.test(one) && !OTHERWISE.test(one));
      const use = REFUSED.exec(sentence ?? '')?.[0];
      if (use !== undefined) report.named({ use }, at(document, path));
    }
  },
  examples: {
    bad: [
      'objective-for-processing: {purposes: [{id: study, aim: The results will be used to support the marketing of our devices to hospitals.}]}',
      'expected-outcomes: {plans: {exploitation: Clients use the tables for market research.}}',
    ],
    good: [
      'objective-for-processing: {purposes: [{id: study, aim: The data will not be used for marketing or for setting insurance premiums.}]}',
      'objective-for-processing: {purposes: [{id: study, aim: The results support social marketing campaigns against smoking.}]}',
      'objective-for-processing: {purposes: [{id: study, aim: The results inform regulators after marketing authorisation.}]}',
      `
commercial-purpose: {refusedUses: {marketing: true}}
objective-for-processing: {purposes: [{id: study, aim: The results will be used for marketing.}]}`,
    ],
  },
});
