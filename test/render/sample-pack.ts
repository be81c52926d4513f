import type { Pack } from '../../src/render/model.ts';
import { prose } from './sample-prose.ts';
import { activities, controllers, minimisation, objective, plain, term } from './sample-sections.ts';
import { callout, facts, heading, paragraph, table } from './sample-words.ts';

/** A pack of realistic length and invented content: what the writers are looked at with. */
export const samplePack: Pack = {
  title: 'Outcomes after admission with chronic respiratory disease: a cohort across England and Wales',
  language: 'en-GB',
  date: '2026-11-02',
  draft: true,
  reference: 'DARS-NIC-000000-X1Y2Z',
  subtitle: 'Application to the Data Access Request Service: new agreement',
  cover: [
    { label: 'Applicant', value: 'University of Northmoor' },
    { label: 'With', value: 'Caerwen University Health Board (Bwrdd Iechyd Caerŵen)' },
    { label: 'Reference', value: 'DARS-NIC-000000-X1Y2Z' },
    { label: 'Stage', value: 'Draft' },
    { label: 'Edition of the guidance', value: 'May 2026, 20 Standards' },
    { label: 'Checked on', value: '2 November 2026' },
    { label: 'Result of the check', value: '2 errors, 5 warnings, 11 answers still to be written' },
  ],
  disclaimer:
    'Written by the applicant. This is not a publication of NHS England, and nothing in it says that an agreement has been or will be granted. A check that passes is not an approval.',
  sections: [
    term,
    controllers,
    plain(
      '3',
      'data-processors',
      'Data processors',
      paragraph(prose[4]),
      facts({
        Processor: 'Halden Analytics Ltd',
        Instructions: 'Schedule B of the contract of 3 June 2026',
        'Sub-processors': 'None',
      }),
      callout('warning', paragraph('The contract names Halden Analytics as “HA Ltd”; the register has no such name.')),
    ),
    plain(
      '4',
      'security-assurance',
      'Security assurance',
      paragraph(prose[5]),
      table(
        'Security route of each organisation',
        [4, 3, 3, 3],
        [
          ['Organisation', 'Route', 'Status', 'Valid until'],
          ['University of Northmoor', 'DSPT', 'Standards met', '30 June 2027'],
          ['Caerwen University Health Board', 'Cyber Essentials Plus', 'Certified', '12 January 2027'],
          ['Halden Analytics Ltd', 'ISO 27001', 'Certified', '1 May 2028'],
        ],
        true,
      ),
    ),
    objective,
    minimisation,
    activities,
    plain(
      '6',
      'expected-outcomes',
      'Expected outcomes and outputs of the processing',
      paragraph(prose[6]),
      ...prose.slice(0, 4).map((text) => paragraph(text)),
      callout('missing', paragraph('Which audiences will each output reach, and when?')),
    ),
    plain(
      '7',
      'expected-measurable-benefits',
      'Expected measurable benefits',
      paragraph(prose[7]),
      heading(2, 'benefit-measures', 'Measures'),
      ...prose.slice(9, 13).map((text) => paragraph(text)),
      heading(3, 'benefit-baseline', 'Baseline'),
      paragraph(prose[14]),
    ),
    plain(
      '10a',
      'ethical-approval',
      'Ethical approval',
      paragraph(prose[8]),
      facts({
        Committee: 'Wales REC 9',
        Reference: '26/WA/0000',
        'Favourable opinion': '4 February 2026',
        'Valid until': '28 February 2030',
      }),
    ),
    plain(
      '12',
      'territory-of-use',
      'Territory of use',
      paragraph('England and Wales. No remote access from elsewhere.'),
      callout('missing', paragraph('Where are the backups kept?')),
    ),
    {
      id: 'register-of-evidence',
      title: 'Register of evidence',
      content: [
        table(
          'Letters, certificates and protocols, with the part of the application that rests on each',
          [2, 5, 3, 3],
          [
            ['No.', 'Document', 'Date', 'Supports'],
            ...Array.from({ length: 36 }, (_, index) => [
              `E${index + 1}`,
              `${['Favourable opinion of the ethics committee', 'Certificate of destruction, earlier extract', 'Contract with the processor, Schedule B', 'Letter of the Confidentiality Advisory Group'][index % 4]}, part ${index + 1}`,
              `${(index % 28) + 1} ${['January', 'May', 'August'][index % 3]} 2026`,
              ['Ethical approval', 'Term', 'Data processors', 'Duty of confidentiality'][index % 4] ?? '',
            ]),
          ],
        ),
      ],
    },
  ],
};
