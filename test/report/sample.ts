import type { Finding, Location, Related } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { plain } from '../../src/report/colours.ts';
import type { Colours } from '../../src/report/colours.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';

/** Invented files of an invented application. */
export const TERM = 'standards/term-of-data-sharing-agreement.yaml';
export const DATA = 'standards/data-minimisation.yaml';

export const FILES: Readonly<Record<string, string>> = {
  'application.yaml': 'title: Outcomes after hip replacement\nkind: new\nstage: draft\nedition: 2026-05\n',
  [TERM]: [
    '# yaml-language-server: $schema=../.dars/schemas/term.json',
    '',
    'startDate: 2027-04-01',
    'endDate: 2026-03-31',
    'retention:',
    '  months: 240',
    '  reason: |',
    '    The trial follows its participants for twenty years.',
    '    The funder asks for the same.',
    'destruction:',
    '',
  ].join('\n'),
  [DATA]: [
    'datasets:',
    '  - id: hes-apc',
    '    product: HES Admitted Patient Care',
    '    from: 2010-04-01',
    '    level: identifiable',
    '',
  ].join('\n'),
};

/** Place of a snippet in a file's text: line, column and end found by searching. */
export function spot(file: string, snippet: string, sources: Readonly<Record<string, string>> = FILES): Location {
  const text = sources[file] ?? '';
  const from = text.indexOf(snippet);
  if (from === -1) throw new Error(`no ${snippet} in ${file}`);
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const [start, end] = [position(from), position(from + snippet.length)];
  return { file, path: [], ...start, endLine: end.line, endColumn: end.column };
}

/** A finding with the words that the test does not care about. */
export function finding(at: Location, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'area/fault',
    severity: 'error',
    message: 'Something is wrong here.',
    why: 'It matters.',
    fix: 'Put it right.',
    at,
    related: [],
    ...more,
  };
}

export function related(at: Location, message: string): Related {
  return { ...at, message };
}

/** A report of nothing, to be filled by the test. */
export function report(more: Partial<Report> = {}): Report {
  return {
    application: 'hip-outcomes',
    edition: '2026-05',
    stage: 'draft',
    asOf: '2026-11-23',
    files: Object.keys(FILES),
    findings: [],
    outcomes: [],
    questions: [],
    notSearched: [],
    ...more,
  };
}

export function options(more: Partial<ReportOptions> = {}): ReportOptions {
  return {
    tool: { name: 'dars', version: '0.1.0' },
    sources: (file) => FILES[file],
    colour: plain,
    width: 80,
    ...more,
  };
}

const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;

/** Colours as tags, so that a test can read them. */
export const TAGS: Colours = {
  red: tag('red'),
  yellow: tag('yellow'),
  blue: tag('blue'),
  green: tag('green'),
  dim: tag('dim'),
  bold: tag('bold'),
  underline: tag('underline'),
};

/** A report with one of everything. */
export const FULL: Report = report({
  title: 'Outcomes after hip replacement',
  findings: [
    finding(spot(DATA, '2010-04-01'), {
      rule: 'data-minimisation/period-open',
      severity: 'warning',
      message: 'The period of “hes-apc” has a start (2010-04-01) but no end.',
      why: 'A custodian releases the years that the purpose needs. A period without an end asks for all years to come.',
      fix: 'Add `to:` with the last day that you need, or `ongoing: true` and the reason.',
      field: 'Datasets › Period',
    }),
    finding(spot(DATA, 'identifiable'), {
      rule: 'data-minimisation/level-not-argued',
      severity: 'info',
      message: 'Identifiable data are asked for without saying why pseudonymised data would not do.',
      why: 'The least identifying level that serves the purpose is expected.',
      fix: 'Write the reason in `levelReason`.',
      field: 'Datasets › Level',
      waived: { reason: 'Linkage is done by the trial unit, see protocol section 4.', from: `${DATA}:4` },
    }),
    ...[
      'Cohort',
      'Data already held',
      'Sensitivity',
      'Limits',
      'Reason for the access method',
      'Legal basis',
      'Years',
      'Frequency',
      'Format',
      'Volume',
    ].map((field, at) =>
      finding(
        { ...spot(DATA, 'datasets'), line: at + 7, endLine: at + 7 },
        {
          rule: 'schema/required',
          severity: 'info',
          unanswered: true,
          message: `“${field}” is not answered yet.`,
          field,
        },
      ),
    ),
    finding(spot(TERM, '2026-03-31'), {
      rule: 'term-of-data-sharing-agreement/end-before-start',
      message: 'The agreement ends on 2026-03-31, before it starts on 2027-04-01.',
      why: 'NHS England dates each agreement from the start it agrees; an end before it cannot be put in a contract.',
      fix: 'Correct whichever of the two dates is wrong.',
      field: 'End date',
      related: [related(spot(TERM, '2027-04-01'), 'the start is here')],
    }),
    finding(
      spot(TERM, '|\n    The trial follows its participants for twenty years.\n    The funder asks for the same.\n'),
      {
        rule: 'term-of-data-sharing-agreement/end-before-start',
        message: 'The reason for keeping the data speaks of another period than the agreement.',
        why: 'NHS England dates each agreement from the start it agrees; an end before it cannot be put in a contract.',
        fix: 'Correct whichever is wrong.',
        field: 'Reason for the retention period',
      },
    ),
    finding(spot(TERM, 'destruction'), {
      rule: 'schema/required',
      severity: 'info',
      unanswered: true,
      message: '“Destruction” is not answered yet.',
      field: 'Destruction',
    }),
  ],
  outcomes: [
    { rule: 'data-minimisation/period-open', outcome: 'failed' },
    { rule: 'data-minimisation/level-not-argued', outcome: 'waived' },
    { rule: 'term-of-data-sharing-agreement/end-before-start', outcome: 'failed' },
    {
      rule: 'across/processor-not-listed',
      outcome: 'could-not-run',
      reason: 'standards/data-processors.yaml could not be read',
    },
    {
      rule: 'across/processor-outside-territory',
      outcome: 'could-not-run',
      reason: 'standards/data-processors.yaml could not be read',
    },
    { rule: 'special-conditions/none-known', outcome: 'not-applicable', reason: 'no special condition is named' },
    { rule: 'commercial-purpose/public-interest', outcome: 'person', reason: 'whether the public gains' },
    ...Array.from({ length: 20 }, (_, at) => ({ rule: `area/rule-${at}`, outcome: 'passed' as const })),
  ],
  questions: [
    {
      rule: 'commercial-purpose/public-interest',
      question:
        'Would a member of the public agree that the benefit outweighs the commercial gain of the manufacturer?',
      why: 'Standard 5e asks for it and no program can judge it.',
    },
  ],
});
