import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/end-after-section-251-support.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const duty = 'standards/duty-of-confidentiality.yaml';
const base = {
  [file]: 'start: 2027-03-01\nend: 2030-02-28\n',
  [duty]:
    'routes: [{flows: [a], route: section-251, support: cag}]\nsupports: [{id: cag, letters: [letter], reviews: [review]}]\n',
  'evidence.yaml':
    'items:\n  - {id: letter, kind: cag-letter, title: Letter, validUntil: 2029-12-31}\n  - {id: review, kind: cag-annual-review, title: Review}\n',
};
const evidence = (letter: string, review = '') => ({
  'evidence.yaml': `items: [{id: letter, kind: cag-letter, title: Letter${letter}}, {id: review, kind: cag-annual-review, title: Review${review}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'support that has run out already, of which another rule speaks',
      asOf: '2030-01-01',
      files: { ...base, [duty]: base[duty].replace('id: cag,', 'id: cag, closed: false,') },
    },
    { name: 'support up to the last day', files: { ...base, ...evidence(', validUntil: 2030-02-28') } },
    {
      name: 'support that a later review prolongs',
      files: { ...base, ...evidence(', validUntil: 2029-12-31', ', validUntil: 2031-12-31') },
    },
    {
      name: 'support without a fixed end, whose review has a date',
      files: { ...base, ...evidence('', ', validUntil: 2027-12-31') },
    },
    {
      name: 'support on which no flow relies',
      files: {
        ...base,
        [duty]:
          'routes: [{flows: [a], route: section-251, support: other}]\nsupports: [{id: cag, letters: [letter]}]\n',
      },
    },
    {
      name: 'support that a closure report ended, of which another rule speaks',
      files: {
        ...base,
        [duty]:
          'routes: [{flows: [a], route: section-251, support: cag}]\nsupports: [{id: cag, letters: [letter], closed: true}]\n',
      },
    },
    {
      name: 'a letter that is not in the ledger, which may say anything',
      files: {
        ...base,
        [duty]:
          'routes: [{flows: [a], route: section-251, support: cag}]\nsupports: [{id: cag, letters: [letter, lettre]}]\n',
      },
    },
    { name: 'an end that is not answered yet', outcome: 'could-not-run', files: { ...base, [file]: 'end:\n' } },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...evidence(', validUntil: 31 December 2029') },
    },
    {
      name: 'no support that is relied on',
      outcome: 'not-applicable',
      files: {
        ...base,
        [duty]: 'routes: [{flows: [a], route: section-251}]\nsupports: [{id: cag, letters: [letter]}]\n',
      },
    },
    {
      name: 'support that a route on other grounds names',
      files: {
        ...base,
        [duty]: 'routes: [{flows: [a], route: consent, support: cag}]\nsupports: [{id: cag, letters: [letter]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'support that has run out, where nobody says whether it is closed',
      asOf: '2030-01-01',
      files: base,
      findings: [{ at: `${file}:2:6`, related: ['evidence.yaml:2:63'] }],
    },
    {
      name: 'a day too many, in a draft as well',
      stage: 'draft',
      files: { ...base, ...evidence(', validUntil: 2030-02-27') },
      findings: [
        {
          at: `${file}:2:6`,
          related: ['evidence.yaml:1:67'],
          message:
            'The agreement ends on 2030-02-28, but section 251 support “cag” ends on 2030-02-27, as its papers say.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'support that ends before',
      files: base,
      findings: [{ at: `${file}:2:6`, related: ['evidence.yaml:2:63'], message: 'ends on 2029-12-31' }],
    },
    {
      name: 'a published record, as a warning',
      files: { ...base, 'application.yaml': 'origin: register-import\n' },
      findings: [{ at: `${file}:2:6`, related: ['evidence.yaml:2:63'], severity: 'warning' }],
    },

    {
      name: 'support of one route beside another without it',
      files: {
        ...base,
        [duty]:
          'routes: [{flows: [a], route: consent}, {flows: [b], route: section-251, support: cag}]\nsupports: [{id: cag, letters: [letter]}]\n',
      },
      findings: [{ at: `${file}:2:6`, related: ['evidence.yaml:2:63'] }],
    },
  ],
});
