import { rules } from '../../generated/registry.ts';
import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { errorsIn, questionsOn, type Questions } from '../../views/judge.ts';
import { check } from '../check.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openView, printJson, safeReport, type ViewOptions } from '../view.ts';

/** Prints what a reviewer will ask and no machine can decide, under the Standard it is asked for. */
export async function runJudge(where: string | undefined, options: ViewOptions, io: Io): Promise<number> {
  const { opened, app } = openView(where, options, io);
  const report = safeReport(await check(opened, undefined));
  const standards = questionsOn(app, report, rules);
  const errors = errorsIn(report);
  if (options.format === 'json') printJson(io, { errors, standards });
  else io.out(drawn(standards, errors, Math.min(io.columns, 100), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn(standards: readonly Questions[], errors: number, width: number, colour: Colours): string {
  const total = standards.reduce((sum, { questions }) => sum + questions.length, 0);
  if (total === 0) return 'Nothing in this application raises a question yet: too little of it is written.\n';
  const sections = standards.map(({ number, title, questions }) => {
    const heading = colour.bold(`${number === undefined ? '' : `${number}  `}${title}`);
    const lines = questions.flatMap(({ question, why, rule, fact }, index) => [
      ...hanging('  ▢ ', question, width),
      // Several questions for one reason: it is given once, after the last of them.
      ...(questions[index + 1]?.why === why
        ? []
        : hanging('    ', `Why: ${why} [${rule ?? `fact ${fact}`}]`, width).map(colour.dim)),
    ]);
    return `${heading}\n${lines.map((line) => `${line}\n`).join('')}`;
  });
  const stands =
    errors === 0
      ? ''
      : ` ${errors === 1 ? 'An error stands' : `${errors} errors stand`} beside them: dars validate shows ${errors === 1 ? 'it' : 'them'}.`;
  return `${sections.join('\n')}\n${hanging('', `${count(total, 'question')} that dars cannot answer. Somebody who did not write the application should.${stands}`, width).join('\n')}\n`;
}
