import type { Block, Section } from '../../src/render/model.ts';
import { prose, sampleFields } from './sample-prose.ts';
import {
  bullets,
  callout,
  code,
  emphasis,
  facts,
  heading,
  link,
  newLine,
  numbers,
  paragraph,
  quote,
  strong,
  table,
  words,
} from './sample-words.ts';

/** Standards of the sample with content of many kinds. */
export const term: Section = {
  id: 'term-of-data-sharing-agreement',
  title: 'Term of data sharing agreement',
  number: '1',
  note: 'Version 2.1 of the Standard, 14 March 2026',
  content: [
    facts({
      'Start of the agreement': '1 March 2027',
      'Issue date': 'Not yet issued',
      'End of the agreement': '28 February 2030',
      'How long the data are kept': [
        paragraph('36 months from the first delivery, then destroyed with a certificate.'),
        paragraph('Backups are overwritten within 30 days after that.'),
      ],
      'Does the term go past the ethical approval?': 'No',
    }),
    callout(
      'note',
      paragraph(
        'The end date is the earliest of the three that bind the study: see ',
        link('#ethical-approval', 'Ethical approval'),
        '.',
      ),
    ),
  ],
};

export const controllers: Section = {
  id: 'data-controllers',
  title: 'Data controllers',
  number: '2',
  note: 'Version 3.0 of the Standard, 2 May 2026',
  content: [
    paragraph(prose[0]),
    table(
      'Organisations that decide why and how the data are used',
      [3, 2, 2, 4],
      [
        ['Organisation', 'ODS code', 'Role', 'Why it is a controller'],
        [
          'University of Northmoor',
          'X26N0',
          'Joint controller',
          'Wrote the protocol, holds the grant and decides which analyses are run.',
        ],
        [
          'Caerwen University Health Board (Bwrdd Iechyd Caerŵen, Tŷ Mawr)',
          '7A9ZZ',
          'Joint controller',
          'Chose the cohort with the university and can stop the work.',
        ],
        ['Halden Analytics Ltd', '', 'Processor only', 'Acts on written instructions; see the next part.'],
      ],
      true,
    ),
    heading(2, 'lawful-basis', 'Lawful basis'),
    paragraph(
      'Each purpose cites one of these by its letter. Where two bases would do, the ',
      emphasis('narrower'),
      ' is cited.',
    ),
    numbers(
      1,
      [
        paragraph(strong('Article 6(1)(e)'), ', a task in the public interest.'),
        bullets('University statutes, section 4.', 'Health board: functions under the 2006 Act.'),
      ],
      [
        paragraph(
          strong('Article 9(2)(j)'),
          ', scientific research, with the safeguards of section 19 of the 2018 Act.',
        ),
      ],
      'Schedule 1, Part 1, paragraph 4.',
    ),
  ],
};

export const minimisation: Section = {
  id: 'data-minimisation',
  title: 'Data minimisation',
  number: '5b',
  note: 'Version 4.2 of the Standard, 2 May 2026',
  content: [
    paragraph(prose[1]),
    paragraph(prose[2]),
    heading(2, 'datasets', 'Data sets asked for'),
    table(
      'Data sets, periods and how often each is delivered',
      [4, 3, 2, 2, 5],
      [
        ['Data set', 'Period', 'Delivery', 'Level', 'Why nothing less would do'],
        [
          'Hospital Episode Statistics, Admitted Patient Care',
          'April 2015 to March 2026',
          'Once, then yearly',
          'Pseudonymised',
          'Admissions are the outcome. Eleven years are the fewest that show a change in 30-day readmission of ≥ 2 % with 90 % power.',
        ],
        [
          'Hospital Episode Statistics, Outpatients',
          'April 2018 to March 2026',
          'Once',
          'Pseudonymised',
          'Follow-up after discharge; before 2018 the clinic code was not kept.',
        ],
        [
          'Emergency Care Data Set',
          'October 2017 to March 2026',
          'Once, then yearly',
          'Pseudonymised',
          'Attendances that did not end in an admission.',
        ],
        [
          'Civil Registration (Deaths)',
          'April 2015 to date',
          'Quarterly',
          'Pseudonymised',
          'Competing risk; month of death only.',
        ],
      ],
      true,
    ),
    heading(2, 'fields', 'Fields'),
    paragraph(
      'Fields are named as in the dictionary. A field such as ',
      code('ADMIMETH'),
      ' is asked for whole; ',
      code('PROCODE3'),
      ' is cut to three characters.',
    ),
    table(
      'Every field asked for, with the reason',
      [3, 2, 6],
      [['Field', 'Form', 'Reason'], ...sampleFields.map(([name, form, reason]) => [words(code(name)), form, reason])],
    ),
    heading(3, 'left-out', 'What was left out'),
    bullets(
      'Date of birth: age in whole years at admission does as well.',
      [
        paragraph('Postcode, in favour of two measures of place:'),
        bullets('decile of deprivation, 2019 edition;', [
          paragraph('region of nine,'),
          numbers(3, 'never with the provider’s code,', 'never below a count of 10.'),
        ]),
      ],
      'Free text of any kind.',
    ),
  ],
};

export const objective: Section = {
  id: 'objective-for-processing',
  title: 'Objective for processing',
  number: '5a',
  content: [
    ...prose.slice(3, 9).map((text) => paragraph(text)),
    heading(2, 'questions', 'Questions the study answers'),
    numbers(1, prose[9] ?? '', prose[10] ?? '', prose[11] ?? ''),
    quote(paragraph(prose[12] ?? ''), paragraph('Patient panel, minutes of 11 September 2026')),
    heading(2, 'why-now', 'Why now'),
    ...prose.slice(13).map((text) => paragraph(text)),
  ],
};

export const activities: Section = {
  id: 'processing-activities',
  title: 'Processing activities',
  number: '5c',
  note: 'Version 4.0 of the Standard, 2 May 2026',
  content: [
    paragraph(
      'Data move only along the flows listed here. ',
      strong('Nobody outside the two controllers sees a record.'),
    ),
    table(
      'Flows of data',
      [1, 3, 3, 4, 3],
      [
        ['No.', 'From', 'To', 'What', 'How'],
        ...Array.from({ length: 14 }, (_, index) => [
          String(index + 1),
          index % 3 === 0 ? 'NHS England' : 'University of Northmoor, safe room',
          index % 2 === 0 ? 'University of Northmoor, safe room' : 'Caerwen University Health Board',
          prose[index % 3]?.slice(0, 60 + index * 14) ?? '',
          index % 4 === 0 ? words('SEFT', newLine, 'over HSCN') : 'Within the safe room',
        ]),
      ],
    ),
    heading(2, 'query', 'How the cohort is drawn'),
    {
      kind: 'code',
      text: "SELECT study_id, admidate, disdate\n  FROM hes_apc\n WHERE diag_01 LIKE 'J4%'   -- chronic lower respiratory\n   AND startage >= 40\n   AND admidate BETWEEN DATE '2015-04-01' AND DATE '2026-03-31';",
    },
    { kind: 'rule' },
    paragraph(
      'Addresses: ',
      link('https://www.northmoor.example/research/respiratory-outcomes/privacy-notice?edition=2026', 'privacy notice'),
      ', ',
      link('mailto:study@northmoor.example', 'study@northmoor.example'),
      '.',
    ),
  ],
};

/** A Standard of the sample with this content and a note like all the others'. */
export const plain = (number: string, id: string, title: string, ...content: readonly Block[]): Section => ({
  id,
  title,
  number,
  note: 'Version 1.3 of the Standard, 9 January 2026',
  content,
});
