import { at, rule } from '../../../core/rule.ts';

/** “because we are a university”, and what comes close to it. */
const KIND =
  /\b(?:because|since|as|being)\b.{0,80}\b(?:charity|charitable|universit(?:y|ies)|academic institutions?|nhs (?:trust|body|organisation)|public (?:body|authority)|not[- ]for[- ]profit|non[- ]profit)\b/i;

/** Words of a reason that looks at money and gain itself. */
const LOOKS_AT_GAIN =
  /\b(?:charg\w*|s(?:ell|old|ale)\w*|profit\w*|gain\w*|income|revenue|pa(?:y|id)\w*|fees?|free|price\w*|patents?|shares?|interests?|licen[cs]\w*|publicity|compan\w*|funder\w*|sponsor\w*)\b/i;

export default rule({
  id: 'commercial-purpose/no-because-of-kind-of-body',
  guidance: 'COM-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'No commercial purpose only because of what kind of body applies',
  why: 'It is the purpose that counts. Universities, hospitals and charities have commercial purposes too, for instance where a company pays or where results are sold.',
  fix: 'Say under “reason:” in commercial-purpose.yaml who was asked, that nobody charges for the data or what is made of them, and that no party, funders included, gains by it.',
  source: { fact: '5e-02', status: 'seen' },
  reads: ['commercial-purpose'],
  messages: {
    kind: () => 'The reason speaks of the kind of body that applies, and of nobody’s charges or gains.',
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === false,
  check({ commercialPurpose: { reason } }, report) {
    if (reason === undefined) return;
    const words = reason.replaceAll(/\s+/g, ' ');
    // “not-for-profit” is a kind of body and no look at profits.
    const rest = words.replaceAll(/\b(?:not|non)[- ](?:for[- ])?profit\b/gi, '');
    if (KIND.test(words) && !LOOKS_AT_GAIN.test(rest)) report.kind(undefined, at('commercial-purpose', ['reason']));
  },
  examples: {
    bad: [
      'commercial-purpose: {includes: false, reason: There is no commercial purpose because the applicant is a university.}',
    ],
    good: [
      'commercial-purpose: {includes: false, reason: "As a university we were asked who gains: nobody charges for anything."}',
      'commercial-purpose: {includes: false, reason: All parties were asked.}',
    ],
  },
});
