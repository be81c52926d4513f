import type { FieldTrees } from '../core/fields.ts';
import type { Report } from '../core/report.ts';
import type { DocumentName, Rule } from '../core/rule.ts';
import { hidden } from '../core/redact.ts';
import { wellFormed } from '../core/well-formed.ts';
import { fileOf, mapTexts, type Application } from '../core/workspace.ts';
import { editionOf, type StandardEntry } from '../reference/editions.ts';
import { layOut, type Layout } from './answers.ts';
import { showDate } from './figures.ts';
import { type Audience, type CoverLine, type Pack, type Section } from './model.ts';
import { namesOf, type Names } from '../core/names.ts';
import { questionsOn } from '../views/judge.ts';
import { checksSection, judgementSection } from './checks.ts';
import { glanceSections } from './glance.ts';
import { glossarySection } from './glossary.ts';
import { stillToWrite } from './open-questions.ts';
import { registerSections } from './register-section.ts';
import { summarySection } from './summary.ts';
import { sections } from '../generated/sections.ts';

/** What every pack says of itself. */
export const DISCLAIMER =
  'Made with dars, which is not an NHS England product. That the checks found nothing to object to is not an approval: NHS England decides on every application.';

/** What a pack tells beside the answers and the report. */
export interface PackOptions {
  /** SHA-256 of the files that the answers were read from, in hexadecimal; printed on the cover. */
  readonly inputDigest?: string;
  /** Rules that may have raised questions; each names the Standard under which its question is asked. */
  readonly rules?: readonly Rule[];
  readonly audience?: Audience;
}

/** Standards whose texts the public register prints. */
const PUBLISHED = [
  'objective-for-processing',
  'processing-activities',
  'expected-outcomes',
  'expected-measurable-benefits',
];

/** Builds the pack of an application from its answers and the report of its check. */
export function buildPack(whole: Application, report: Report, trees: FieldTrees, options: PackOptions = {}): Pack {
  // A pack is printed, sent and published: nothing that looks like a patient's own value may stand in it.
  // An answer of the wrong kind is a finding; nobody can lay it out.
  const { app } = wellFormed(mapTexts(whole, hidden), trees);
  const edition = editionOf(report.edition);
  const names = namesOf(app, trees);
  const layout: Layout = { names, anchor: anchors() };
  const application = app.get('application');
  const first = part(app, report, trees, layout, 'application', 'About this application', undefined);
  const standards = edition.standards.flatMap((standard) =>
    trees[standard.slug] === undefined
      ? []
      : [part(app, report, trees, layout, standard.slug, standard.name, standard)],
  );
  const evidence = part(app, report, trees, layout, 'evidence', 'Register of evidence', undefined);
  // The registers take one text from application.yaml: the summary.
  const summary = summarySection(app, layout);
  const titles = new Map(edition.standards.map(({ slug, name }) => [slug, name] as const));
  const sectionOf = (document: string): Section | undefined =>
    document === 'application' ? summary : standards.find(({ title }) => title === titles.get(document));
  return {
    title: hidden(report.title ?? 'Application without a title'),
    language: 'en-GB',
    date: report.asOf,
    draft: report.stage === 'draft',
    ...(typeof application?.reference === 'string' ? { reference: application.reference } : {}),
    subtitle: 'Application to the Data Access Request Service of NHS England',
    cover: [
      ...cover(app, report, names, trees),
      ...(options.inputDigest === undefined || options.audience === 'public'
        ? []
        : [{ label: 'Digest of the answers', value: inGroups(options.inputDigest) }]),
    ],
    disclaimer: DISCLAIMER,
    sections: arranged(options.audience ?? 'applicant'),
  };

  function arranged(audience: Audience): Section[] {
    const glance = glanceSections(app, layout, audience);
    const registers = registerSections({ app, layout, sectionOf });
    const glossary = [glossarySection(app, layout)].flatMap((section) => section ?? []);
    if (audience === 'public') {
      const published = PUBLISHED.flatMap((document) => sectionOf(document) ?? []);
      return [summary, ...glance, ...published, ...registers, ...glossary];
    }
    const judged = judgementSection(questionsOn(app, report, options.rules ?? []), layout);
    const checked = [...judged, checksSection(report, layout)];
    return audience === 'reviewer'
      ? [summary, ...checked, ...glance, first, ...standards, evidence, ...registers, ...glossary]
      : [summary, ...glance, first, ...standards, evidence, ...registers, ...checked, ...glossary];
  }
}

function part(
  app: Application,
  report: Report,
  trees: FieldTrees,
  layout: Layout,
  document: string,
  title: string,
  standard: StandardEntry | undefined,
): Section {
  const tree = trees[document];
  const all = app.documents.get(document as DocumentName)?.answers?.data ?? {};
  // The summary has a page of its own.
  const answers = document === 'application' ? omit(all, 'summary') : all;
  const missing = report.findings.filter(
    (finding) => finding.unanswered === true && finding.waived === undefined && finding.at.file === fileOf(document),
  );
  const own = sections[document];
  const content =
    tree === undefined
      ? []
      : own === undefined
        ? layOut(answers, tree, 2, layout)
        : own({ app, answers, tree, layout });
  return {
    id: layout.anchor(document),
    title,
    ...(standard?.number === undefined ? {} : { number: standard.number }),
    ...(standard === undefined ? {} : { note: noteOf(standard) }),
    content: [
      ...content,
      ...stillToWrite(missing, Object.keys(all).length === 0, app.documents.get(document as DocumentName)?.source.data),
    ],
  };
}

function omit(answers: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));
}

function noteOf(standard: StandardEntry): string {
  const page =
    standard.pageDate === undefined
      ? ''
      : `; its page ${standard.pageDate.length === 7 ? 'was last changed in ' : 'is dated '}${showMonth(standard.pageDate)}`;
  return `Version ${standard.version}, dated ${showDate(standard.indexDate)} on the index${page}`;
}

function showMonth(text: string): string {
  return text.length === 7 ? showDate(`${text}-01`).replace(/^1 /, '') : showDate(text);
}

function cover(app: Application, report: Report, names: Names, trees: FieldTrees): CoverLine[] {
  const application = app.get('application');
  const labels = trees['application']?.fields ?? {};
  const coded = (key: 'kind' | 'stage'): string => {
    const value = key === 'stage' ? report.stage : application?.[key];
    return value === undefined ? 'Not stated' : (labels[key]?.labels?.[value] ?? value);
  };
  const controllers = (app.get('data-controllers')?.controllers ?? []).flatMap((controller) =>
    controller.organisation === undefined ? [] : [names.of('organisation', controller.organisation)],
  );
  const term = app.get('term-of-data-sharing-agreement');
  return [
    { label: 'Reference', value: application?.reference ?? 'None yet' },
    { label: 'Kind', value: coded('kind') },
    {
      label: 'Applicant',
      value: application?.applicant === undefined ? 'Not stated' : names.of('organisation', application.applicant),
    },
    {
      label: controllers.length > 1 ? 'Controllers' : 'Controller',
      value: controllers.length === 0 ? 'Not stated' : controllers.join('; '),
    },
    ...(term?.start === undefined || term.end === undefined
      ? []
      : [{ label: 'Term', value: `${showDate(term.start)} to ${showDate(term.end)}` }]),
    { label: 'Stage', value: coded('stage') },
    { label: 'Guidance', value: `Edition ${report.edition}` },
    { label: 'Checked as of', value: showDate(report.asOf) },
  ];
}

/** A digest in groups of eight, which people can compare and a line can break. */
function inGroups(digest: string): string {
  return digest.replaceAll(/(.{8})(?=.)/g, '$1 ');
}

/** Anchors from words: small letters, digits and hyphens, each used once. */
function anchors(): (words: string) => string {
  const used = new Map<string, number>();
  return (words) => {
    const base =
      words
        .toLowerCase()
        .normalize('NFKD')
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60) || 'part';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    // The prefix keeps anchors from being taken for names of the page itself.
    return `dars-${base}${count > 1 ? `-${count}` : ''}`;
  };
}
