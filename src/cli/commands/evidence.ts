import { safe } from '../../core/redact.ts';
import { evidenceDigest } from '../../io/evidence-digest.ts';
import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { ledgerOf, type Ledger, type PaperRow, type PaperState, type ShownProof } from '../../views/evidence.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openView, printJson, type ViewOptions } from '../view.ts';

/** Words for a state, and whether it is a fault. */
const STATES: Readonly<Record<PaperState, readonly [words: string, fault: boolean]>> = {
  missing: ['missing: it is to be attached, and no such file lies in evidence/', true],
  changed: ['changed: the file is not the one whose fingerprint is given', true],
  awaited: ['awaited', false],
  'not-available': ['cannot be had', false],
  stale: ['stale: its last day is over', true],
  superseded: ['superseded by a newer one', false],
  unused: ['unused: nothing in the application rests on it', false],
};

/** Prints the ledger of evidence: what each paper proves, its days, and what is wrong with it. */
export async function runEvidence(where: string | undefined, options: ViewOptions, io: Io): Promise<number> {
  const { opened, app } = openView(where, options, io);
  const ledger = ledgerOf(app, (file) => evidenceDigest(opened.folder, file));
  const shown = { ...ledger, unlisted: ledger.unlisted.map((file) => safe(file)) };
  if (options.format === 'json') printJson(io, { asOf: app.asOf, ...shown });
  else io.out(drawn(shown, Math.min(io.columns, 100), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn({ papers, unlisted }: Ledger, width: number, colour: Colours): string {
  const faults = papers.filter(({ states }) => states.some((state) => STATES[state][1])).length;
  const left =
    unlisted.length === 0
      ? ''
      : `\n${colour.bold('In evidence/, and in no entry of the ledger')}\n${unlisted.map((file) => `  ${file}\n`).join('')}`;
  if (papers.length === 0) return `No paper is listed yet: they stand in evidence.yaml.\n${left}`;
  return (
    papers.map((paper) => drawnPaper(paper, width, colour)).join('\n') +
    left +
    `\n${count(papers.length, 'paper')}, ${faults === 0 ? 'none of them missing, changed or stale' : `${faults} of them missing, changed or stale`}.\n`
  );
}

function proved({ what, page, at }: ShownProof): string {
  return `${what} (${page === undefined ? '' : `page ${page}; `}${at})`;
}

function drawnPaper(paper: PaperRow, width: number, colour: Colours): string {
  const { number, id, title, kind, version, issued, expires, file, digest, proves, states } = paper;
  const named = version === undefined || title.includes(version) ? title : `${title}, version ${version}`;
  const facts: readonly (readonly [label: string, text: string])[] = [
    ['Kind', kind],
    ['Proves', proves.length === 0 ? 'nothing' : proves.map(proved).join('; ')],
    ['Issued', `${issued ?? 'not said'}; expires ${expires ?? 'on no day that is said'}`],
    ['File', file === undefined ? 'none' : `${file}, fingerprint ${digest}`],
  ];
  const lines = [
    ...hanging(`${String(number).padEnd(3)} `, `${id}: ${named}`, width).map(colour.bold),
    ...facts.flatMap(([label, text]) => hanging(`    ${label.padEnd(7)}`, text, width)),
    ...states.flatMap((state) => {
      const [words, fault] = STATES[state];
      return hanging(`    ${fault ? '✗' : '?'} `, words, width, fault ? colour.red : colour.yellow);
    }),
  ];
  return `${lines.join('\n')}\n`;
}
