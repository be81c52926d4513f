import { counting, type Report } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import type { Application } from '../core/workspace.ts';
import { editionOf } from '../reference/editions.ts';
import { JUDGEMENTS_ON_DATA, type Judgement } from './judgements.ts';
import { JUDGEMENTS_ON_USE } from './judgements-on-use.ts';

/** Every question that does not come from a rule. */
export const JUDGEMENTS: readonly Judgement[] = [...JUDGEMENTS_ON_DATA, ...JUDGEMENTS_ON_USE];

/** One question for a person. */
export interface AskedQuestion {
  readonly question: string;
  readonly why: string;
  /** Fact of the ledger on which it rests. */
  readonly fact: string;
  /** Rule that raised it, where one did. */
  readonly rule?: string;
}

/** Questions under the Standard that a reviewer reads when asking them. */
export interface Questions {
  readonly standard: string;
  readonly title: string;
  readonly number?: string;
  readonly questions: readonly AskedQuestion[];
}

/** What a machine cannot decide of an application, in the order of the Standards of its edition. */
export function questionsOn(app: Application, report: Report, rules: readonly Rule[]): readonly Questions[] {
  const standards = editionOf(report.edition).standards;
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const raised = report.questions.map(({ rule: id, question, why }) => {
    const rule = ruleOf.get(id);
    return { standard: standardOf(id, rule), question, why, fact: rule?.source.fact ?? 'model', rule: id };
  });
  const asked = JUDGEMENTS.flatMap(({ standard, fact, why, ask }) =>
    // Whether a question comes up is read from answers; a file of another edition is not among them.
    standards.some(({ slug }) => slug === standard)
      ? ask(app).map((question) => ({ standard, question, why, fact }))
      : [],
  );
  const all = [...raised, ...asked];
  const slugs = new Set(standards.map(({ slug }) => slug));
  const general = all.filter(({ standard }) => !slugs.has(standard));
  return [
    ...(general.length === 0
      ? []
      : [{ standard: 'application', title: 'The application as a whole', questions: general.map(bare) }]),
    ...standards.flatMap(({ slug, name, number }) => {
      const own = all.filter(({ standard }) => standard === slug).map(bare);
      return own.length === 0
        ? []
        : [{ standard: slug, title: name, ...(number === undefined ? {} : { number }), questions: own }];
    }),
  ];
}

/** How many errors still stand: questions are better asked once there are none. */
export function errorsIn(report: Report): number {
  return counting(report).filter(({ severity }) => severity === 'error').length;
}

/** The Standard in whose room a rule lives; of one that joins several, the first that it reads. */
function standardOf(id: string, rule: Rule | undefined): string {
  const [room = ''] = id.split('/');
  if (room !== 'across') return room;
  return rule !== undefined && 'reads' in rule ? (rule.reads.find((name) => name !== 'application') ?? room) : room;
}

function bare({ question, why, fact, rule }: AskedQuestion): AskedQuestion {
  return { question, why, fact, ...(rule === undefined ? {} : { rule }) };
}
