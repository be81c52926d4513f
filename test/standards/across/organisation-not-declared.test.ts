import rule from '../../../src/standards/across/rules/organisation-not-declared.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const files = (what: string, organisations = '[{id: uni, name: University of Nowhere, aliases: [Nowhere Lab]}]') => ({
  'application.yaml': `organisations: ${organisations}\n`,
  [file]: `flows:\n  - id: on\n    what: |\n      ${what}\n`,
});
const reject = (what: string, name: string) => ({
  name: what,
  stage: 'draft' as const,
  files: files(what),
  findings: [{ at: `${file}:3:11`, message: `gives “${name}” a part`, severity: 'warning' as const }],
});

testRule(rule, {
  everyEntryCounts: true,
  accept: [
    ...[
      'The records are stored by the Nowhere University.',
      'The records are stored by Nowhere Laboratories.',
      'The records are processed by NHS England.',
      'Patients of the Lostmere Hospital took part. The Lostmere Society was told.',
      'The records are stored by a university and by its hospital.',
      'In a published trial, records were held by the Lostmere Hospital.',
      'Records are similar to those collected by the Lostmere Hospital.',
    ].map((what) => ({ name: what, files: files(what) })),
    {
      name: 'anything while no organisation is listed',
      outcome: 'could-not-run',
      files: files('Stored by Lostmere Ltd.', ''),
    },
    {
      name: 'anything while one has no name yet',
      outcome: 'not-applicable',
      files: files('Stored by Lostmere Ltd.', '[{id: uni, name: }]'),
    },
  ],
  reject: [
    reject('Backups are stored by Lostmere Hosting Ltd.', 'Lostmere Hosting Ltd'),
    reject('Lostmere Hospitals NHS Trust supplies the servers.', 'Lostmere Hospitals NHS Trust'),
    reject(
      'All is held on servers at Amazon Web Services. Again it is stored by Amazon Web Services.',
      'Amazon Web Services',
    ),
    reject('It is done in collaboration with the University of Lostmere.', 'University of Lostmere'),
    reject('The Lostmere Foundation, which funds the work, sees nothing.', 'Lostmere Foundation'),
  ],
});
