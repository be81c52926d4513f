import type { Planting } from './planting.ts';

/** Faults in who decides, on which ground in law, and who works for them. */
export const CONTROLLERS: readonly Planting[] = [
  {
    rule: 'data-controllers/consent-as-ground-of-the-law',
    in: 'consented-cohort/data-controllers',
    from: 'article6: 6-1-e',
    to: 'article6: ▸6-1-a',
    and: [
      {
        in: 'gdpr-consent',
        from: 'notUsed: |',
        upTo: '',
        to: 'bases:\n  - public-task-research\nhow: On the signed form.\nwithdrawal: By letter, at any time.\n',
      },
    ],
  },
  {
    rule: 'data-controllers/controller-without-article-6',
    in: 'consented-cohort/data-controllers',
    after: 'id: public-task-research',
    from: '- wexcombe-university',
    to: '- wexcombe-hospitals',
    at: { text: 'organisation: ▸wexcombe-university' },
  },
  {
    rule: 'data-controllers/controllers-not-declared-joint',
    in: 'section-251-registry/data-controllers',
    from: 'arrangement: joint\narrangementEvidence: joint-arrangement\n',
    to: '',
    at: { text: '\ncontrollers:\n  ▸- organisation' },
  },
  {
    rule: 'data-controllers/framework-contract-ended',
    in: 'consented-cohort/data-controllers',
    from: 'signedOn: 2025-09-08',
    to: 'signedOn: 2023-09-08\n      endsOn: ▸2026-09-07',
  },
  {
    rule: 'data-controllers/framework-contract-missing',
    in: 'consented-cohort/data-controllers',
    from: '    contract:\n',
    upTo: '\nbases:',
    to: '',
    at: { text: '- ▸organisation: wexcombe-university' },
  },
  {
    rule: 'data-controllers/framework-contract-reference-unusual',
    in: 'consented-cohort/data-controllers',
    from: 'reference: CON-000001-B1C2D-v2.03',
    to: 'reference: ▸CON-000001-B1C2D',
  },
  {
    rule: 'data-controllers/ground-unlike-controller',
    in: 'gp-workforce/application',
    from: 'sector: research',
    to: 'sector: academic',
    at: { in: 'data-controllers', text: 'article6: ▸6-1-f' },
  },
  {
    rule: 'data-controllers/health-data-called-not-special',
    in: 'consented-cohort/data-controllers',
    from: 'article9: 9-2-j\n    schedule1:\n      - part-1-para-4\n',
    to: 'article9: ▸not-special-category\n',
  },
  {
    rule: 'data-controllers/schedule-1-condition-missing',
    in: 'consented-cohort/data-controllers',
    from: '    schedule1:\n      - part-1-para-4\n',
    to: '',
    at: { text: 'article9: ▸9-2-j' },
  },
  {
    rule: 'data-controllers/substantial-public-interest-without-part-2',
    in: 'consented-cohort/data-controllers',
    from: 'article9: 9-2-j\n    schedule1:\n      - part-1-para-4\n',
    to: 'article9: 9-2-g\n    schedule1:\n      ▸- part-1-para-4\n',
    and: [
      {
        in: 'objective-for-processing',
        from: '    publicInterest: |\n',
        to: '    harm: A rare mix of operations could point to somebody.\n    publicInterest: |\n',
      },
    ],
  },
  {
    rule: 'data-processors/instructions-not-documented',
    in: 'consented-cohort/data-processors',
    after: 'organisation: larkmoor-cloud',
    from: 'throughout: true',
    to: 'throughout: ▸false',
  },
  {
    rule: 'gdpr-consent/consent-basis-not-described',
    in: 'consented-cohort/data-controllers',
    from: 'article6: 6-1-e',
    to: 'article6: 6-1-a',
    at: { in: 'gdpr-consent', text: 'notUsed: ▸|' },
  },
];
