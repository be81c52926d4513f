import type { Planting } from './planting.ts';

/** Faults in texts, outputs, ids, and what they have to agree with. */
export const TEXTS: readonly Planting[] = [
  {
    rule: 'across/abbreviations-not-explained',
    in: 'consented-cohort/expected-outcomes',
    from: '  exploitation: |\n',
    to: '  exploitation: ▸|\n    The results go to MSKG and OARP first and then to JRQB and HKSN by letter.\n',
  },
  {
    rule: 'across/asterisks-lost-as-emphasis',
    in: 'consented-cohort/expected-outcomes',
    from: 'ruleText: |\n',
    to: 'ruleText: ▸|\n      Small counts are shown as (*), and totals from which they could be worked out as (*) too.\n',
  },
  {
    rule: 'across/derived-data-not-declared',
    in: 'consented-cohort/expected-outcomes',
    from: '  exploitation: |\n',
    to: '  exploitation: ▸|\n    Hospitals receive the scores of patients as derived data.\n',
  },
  {
    rule: 'across/duplicate-id',
    in: 'consented-cohort/term-of-data-sharing-agreement',
    from: 'id: backup\n',
    to: 'id: ▸encrypted-store\n',
  },
  {
    rule: 'across/identifiable-data-without-ethics',
    in: 'commissioner/ethical-approval',
    from: 'route: hra-tool-not-research',
    to: 'route: ▸not-applicable',
  },
  {
    rule: 'across/legitimate-interest-not-assessed',
    in: 'gp-workforce/objective-for-processing',
    from: '    assessment: interests-assessment\n',
    to: '',
    at: { text: '- ▸id: who-stays' },
  },
  {
    rule: 'across/linked-data-rule-weaker',
    in: 'commissioner/expected-outcomes',
    after: 'id: needs-report',
    from: 'rules: [hes-2018, mental-health, community]\n    zeros: hidden',
    to: 'rules: ▸[hes-2018]\n    zeros: hidden',
  },
  {
    rule: 'across/onward-sharing-without-sub-licence',
    in: 'section-251-registry/duty-of-confidentiality',
    from: 'route: direct-care\n',
    to: 'route: section-251\n    support: registry-support\n',
    at: { in: 'processing-activities', text: 'to: ▸treating-teams' },
  },
  {
    rule: 'across/organisation-not-declared',
    in: 'consented-cohort/processing-activities',
    after: 'id: to-encrypted-store',
    from: 'what: |\n',
    to: 'what: ▸|\n      The files are stored by Lostmere Hosting Limited in Leeds.\n',
  },
  {
    rule: 'across/person-in-published-text',
    in: 'consented-cohort/objective-for-processing',
    from: '  boundary: |\n',
    to: '  boundary: ▸|\n    The study is led by Professor Ada Marsh.\n',
  },
  {
    rule: 'across/placeholder-in-text',
    in: 'consented-cohort/application',
    from: 'summary: |\n',
    to: 'summary: ▸|\n  We study [insert number of people] people.\n',
  },
  {
    rule: 'across/records-in-outputs',
    in: 'consented-cohort/expected-outcomes',
    after: 'id: final-report',
    from: 'level: aggregated-suppressed',
    to: 'level: ▸aggregated-not-suppressed',
  },
  {
    rule: 'across/research-without-approval',
    in: 'commissioner/objective-for-processing',
    from: 'kind: commissioning',
    to: 'kind: research',
    at: { in: 'ethical-approval', text: 'route: ▸hra-tool-not-research' },
  },
  {
    rule: 'across/small-numbers-shown',
    in: 'consented-cohort/expected-outcomes',
    after: 'id: final-report',
    from: 'rules: [hes-2018]',
    to: 'rules: ▸[hes-before-2018]',
  },
  {
    rule: 'across/text-hard-to-read',
    in: 'consented-cohort/expected-measurable-benefits',
    after: 'id: visits-by-need',
    from: 'statement: |\n',
    to: 'statement: ▸|\n      We hope that people, who come a long way to a clinic that has little time for them, and who wait there with many others for a doctor who sees them for some minutes and looks at an image that shows what was to be seen a year before, and then sends them home with a letter for their practice that nobody reads, could be spared all that.\n',
  },
  {
    rule: 'across/unknown-reference',
    in: 'consented-cohort/data-processors',
    from: 'organisation: larkmoor-cloud',
    to: 'organisation: ▸larkmor-cloud',
  },
];
