import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { sha256 } from '../../src/io/digest.ts';
import { loadPdfEngine } from '../../src/io/pdf-engine.ts';
import { buildPack } from '../../src/render/build.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { toPdf } from '../../src/render/pdf.ts';
import { hasProgram, pdfText } from '../render/poppler.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { answerAt } from './account.ts';
import { ABSENT, agreements, present } from './agreements-file.ts';
import { buildAgreement } from './build-agreement.ts';
import { stemOf } from './record.ts';

const DATA = ['deaths', 'hes-apc'];

/** Places and what stands there, in the order of the Standards. */
const EXACT: Readonly<Record<string, unknown>> = {
  'application: reference': 'DARS-NIC-727507-W9V7H-v0.8',
  'application: kind': 'new',
  'application: applicant': 'queen-mary-university-of-london',
  'application: organisations.0.sector': 'academic',
  'application: organisations.1.otherRoles': ['cohort-sender'],
  'application: funding.0.award': 'NIHR Academic Clinical Fellowship',
  'application: funding.1.influence': { canBlockPublication: false },
  'application: asPublished.filesReleased': 30,
  'term-of-data-sharing-agreement: start': '2024-11-29',
  'term-of-data-sharing-agreement: end': '2027-11-28',
  'data-controllers: controllers': [{ organisation: 'queen-mary-university-of-london' }],
  'data-controllers: bases.0.article6': '6-1-e',
  'data-controllers: bases.0.article9': '9-2-j',
  'data-processors: processors': undefined,
  'data-minimisation: cohorts.0.source': 'supplied',
  'data-minimisation: cohorts.0.suppliedBy': 'amplitude-clinical-outcomes',
  'data-minimisation: cohorts.0.size': { count: 100_000, basis: 'approximate' },
  'data-minimisation: cohorts.1.source': 'built-by-nhs-england',
  'data-minimisation: cohorts.1.size': undefined,
  'data-minimisation: cohorts.1.anyOf.0.allOf.0.kind': 'procedure',
  'data-minimisation: cohorts.1.anyOf.0.allOf.1.from': '2010-04-01',
  'data-minimisation: cohorts.1.anyOf.0.allOf.1.to': '2023-01-01',
  'data-minimisation: requests.0.product': 'DEATHS',
  'data-minimisation: requests.0.collections': ['Secondary Care Cut'],
  'data-minimisation: requests.0.sensitivity': 'sensitive',
  'data-minimisation: requests.0.asPublished.filesReleased': 2,
  'data-minimisation: requests.1.product': 'HES_APC',
  'data-minimisation: requests.1.level': 'pseudonymised',
  'data-minimisation: requests.1.sensitivity': 'non-sensitive',
  'data-minimisation: requests.1.frequency': 'one-off',
  'data-minimisation: requests.1.access': 'extract',
  'data-minimisation: requests.1.legalBases': ['s261-2-a', 'nhsa-s251'],
  'data-minimisation: requests.1.cohorts': ['registry', 'controls'],
  'data-minimisation: requests.1.periods': [
    {
      kind: 'per-person',
      cohorts: ['registry'],
      from: '2010-04-01',
      anchor: 'first spinal procedure',
      monthsBefore: 60,
    },
    { kind: 'latest', cohorts: ['controls'], from: '2010-04-01' },
  ],
  'data-minimisation: requests.1.asPublished.firstReleased': '2025-11',
  'patient-objections: answers': [
    { flows: ['registry-cohort-in', 'registry-data-out', 'control-data-out'], upheld: true },
  ],
  'objective-for-processing: purposes.0.kind': 'research',
  'objective-for-processing: involvement.kind': 'patients-and-public',
  'processing-activities: flows.0.direction': 'in',
  'processing-activities: flows.0.from': 'amplitude-clinical-outcomes',
  'processing-activities: flows.0.onBehalfOf': 'bass',
  'processing-activities: flows.0.to': 'nhs-england',
  'processing-activities: flows.0.cohorts': ['registry'],
  'processing-activities: flows.0.identifiers': ['nhs-number', 'date-of-birth', 'postcode', 'gender', 'study-id'],
  'processing-activities: flows.1': {
    id: 'registry-data-out',
    direction: 'out',
    from: 'nhs-england',
    to: 'queen-mary-university-of-london',
    requests: DATA,
    cohorts: ['registry'],
  },
  'processing-activities: flows.2': {
    id: 'control-data-out',
    direction: 'out',
    from: 'nhs-england',
    to: 'queen-mary-university-of-london',
    requests: DATA,
    cohorts: ['controls'],
  },
  'processing-activities: linkages.0.at': 'queen-mary-university-of-london',
  'processing-activities: linkages.0.level': 'pseudonymised',
  'processing-activities: linkages.0.external.about': 'individuals',
  'processing-activities: linkages.0.external.controller': 'bass',
  'processing-activities: access.0.extent': 'none',
  'processing-activities: access.1.extent': 'record-level',
  'processing-activities: access.1.people': ['substantive'],
  'processing-activities: access.1.authorisedBy': 'the principal investigator',
  'expected-outcomes: outputs.0.target': { withinMonths: 6, of: 'data-receipt' },
  'commercial-purpose: includes': false,
  'duty-of-confidentiality: routes': [
    { flows: ['registry-cohort-in'], route: 'section-251', support: 'support' },
    { flows: ['registry-data-out', 'control-data-out'], route: 'none' },
  ],
  'sub-licencing-and-onward-sharing: permitted': false,
  'territory-of-use: storage': ['england'],
  'territory-of-use: processing': ['england'],
  'territory-of-use: noRemoteAccess': 'onsite access only',
  'territory-of-use: locations.0.organisation': 'queen-mary-university-of-london',
};

/** What every pack of it has to show, in words and not by ids. */
const SHOWN = [
  'DARS-NIC-727507-W9V7H-v0.8',
  'Queen Mary University of London',
  '29 November 2024 to 28 November 2027',
  'NIHR Academic Clinical Fellowship',
  'Article 6(1)(e) – public task with Article 9(2)(j) – archiving, research and statistics',
  'Civil Registrations of Death - Secondary Care Cut',
  'Hospital Episode Statistics Admitted Patient Care (HES APC)',
  'registry cohort; control cohort',
  'Counted for each person from an event',
  'Amplitude Clinical Outcomes to NHS England',
  'British Association of Spine Surgeons',
  'NHS number; Date of birth; Postcode; Gender; Study id',
  'Section 251 NHS Act 2006',
  'Substantive employees',
  'within 6 months of receipt of the data',
  'onsite access only',
];

const record = agreements.find(({ reference }) => stemOf(reference) === '727507');

describe.skipIf(!present || record === undefined)(`agreement 727507${ABSENT}`, () => {
  const app = applicationOf(record === undefined ? {} : buildAgreement(record).files, '2026-09-30');
  const report = checkWith(app, { stage: 'draft' });
  const pack = buildPack(app, report, FIELD_TREES);

  it('has each important fact in its place', () => {
    for (const [place, value] of Object.entries(EXACT)) expect(answerAt(app, place), place).toEqual(value);
  });

  it('is asked for no benefits already reached, being new', () => {
    expect(report.findings.filter(({ field }) => field === 'Benefits already reached')).toEqual([]);
  });

  it('makes Markdown that names everything', () => {
    const markdown = toMarkdown(pack);
    for (const words of SHOWN) expect(markdown).toContain(words);
    // Ids stand only beside a name, as code or in brackets; products have names of their own.
    for (const id of ['bass', 'registry-data-out', 'queen-mary-university-of-london']) {
      expect(markdown.replaceAll(/`[^`]*`|\([^)]*\)/g, '')).not.toContain(id);
    }
    expect(markdown).not.toContain('HES_APC');
  });

  it('makes HTML that names everything', () => {
    const text = toHtml(pack, { sha256 }).replaceAll(/<[^>]*>/g, '');
    for (const words of SHOWN) expect(text).toContain(words);
  });

  it.skipIf(!hasProgram('pdftotext'))('makes PDF that names everything', { timeout: 60_000 }, async () => {
    const { pdf, replaced } = await toPdf(pack, await loadPdfEngine());
    const bare = (text: string): string => text.replaceAll(/\s+/g, '');
    const text = bare(pdfText(pdf));
    for (const words of SHOWN) expect(text).toContain(bare(words));
    expect(replaced).toEqual([]);
  });
});
