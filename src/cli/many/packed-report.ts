import type { Outcome, OutcomeKind } from '../../core/finding.ts';
import type { Report } from '../../core/report.ts';

/**
 * A report as it is kept and as it goes from one thread to the other. The outcomes of some 250 rules, nearly all of a name and
 * a word, are a few long texts: those are read in a tenth of the time that as many small objects take.
 */
export interface PackedReport extends Omit<Report, 'outcomes'> {
  readonly outcomes: {
    /** Names of the rules, one on each line. */
    readonly rules: string;
    /** A letter for each rule, its outcome. */
    readonly kinds: string;
    /** What else some outcomes say, by the place of their rule. */
    readonly more: readonly (readonly [place: number, said: Omit<Outcome, 'rule' | 'outcome'>])[];
  };
}

const LETTERS: Readonly<Record<OutcomeKind, string>> = {
  passed: 'p',
  failed: 'f',
  'not-applicable': 'n',
  'could-not-run': 'c',
  person: 'h',
  waived: 'w',
  baseline: 'b',
};
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as OutcomeKind]));

export function packed(report: Report): PackedReport {
  const { outcomes } = report;
  return {
    ...report,
    outcomes: {
      rules: outcomes.map(({ rule }) => rule).join('\n'),
      kinds: outcomes.map(({ outcome }) => LETTERS[outcome]).join(''),
      more: outcomes.flatMap(({ rule: _rule, outcome: _outcome, ...said }, place) =>
        Object.keys(said).length === 0 ? [] : [[place, said] as const],
      ),
    },
  };
}

/** The report that was packed. Outcomes that say nothing but a word are one and the same in all reports, which may be held by the thousand. */
export function unpacked({ outcomes, ...report }: PackedReport): Report {
  const more = new Map(outcomes.more);
  const rules = outcomes.rules === '' ? [] : outcomes.rules.split('\n');
  return {
    ...report,
    outcomes: rules.map((rule, place) => {
      const said = more.get(place);
      const plain = plainOutcome(rule, outcomes.kinds[place] ?? '');
      return said === undefined ? plain : { ...plain, ...said };
    }),
  };
}

/** A report that shares such outcomes with others, for those that are held until the end. */
export function sharing(report: Report): Report {
  const isPlain = ({ reason, waiting }: Outcome): boolean => reason === undefined && waiting === undefined;
  const outcomes = report.outcomes.map((one) => (isPlain(one) ? plainOutcome(one.rule, LETTERS[one.outcome]) : one));
  return { ...report, outcomes };
}

const plainOutcomes = new Map<string, Outcome>();

function plainOutcome(rule: string, letter: string): Outcome {
  const name = letter + rule;
  const known = plainOutcomes.get(name);
  if (known !== undefined) return known;
  const outcome = KINDS.get(letter);
  if (outcome === undefined) throw new Error(`no outcome of ${rule}`);
  const made = { rule, outcome };
  plainOutcomes.set(name, made);
  return made;
}
