import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import { once } from '../../core/once.ts';
import type { DocumentName } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import { bareClouds } from './clouds.ts';
import { toolResultLacks } from './identifiable.ts';
import { besideIt, PAPER_HOMES, paperUses, type PaperKind, type PaperUse } from './paper-homes.ts';
import { papersOf } from './papers.ts';
import { partiesNotAssured } from './parties.ts';
import { notAssessed } from './purposes.ts';
import { reviewsDue } from './supports.ts';

const isPartyBare = (app: Application): boolean => partiesNotAssured(app).length > 0;

/** Where a rule of a Standard finds that a paper of this kind is not named, so that one without use is known to be it. */
const MISSED: Readonly<Partial<Record<PaperKind, (app: Application) => boolean>>> = {
  'joint-controller-arrangement': (app) => {
    const { controllers = [], arrangement } = app.get('data-controllers') ?? {};
    return controllers.length > 1 && arrangement === undefined;
  },
  slsp: isPartyBare,
  iso27001: isPartyBare,
  'cloud-risk-model': (app) => isPartyBare(app) || bareClouds(app).length > 0,
  'legitimate-interest-assessment': (app) => notAssessed(app).length > 0,
  'hra-tool-result': toolResultLacks,
  'cag-annual-review': (app) => reviewsDue(app).length > 0,
};

/** Whether an answer that is still to be given, cannot be read or lacks a paper may come to rest on one of this kind. */
export function awaitsPaper(app: Application, kind: PaperKind | undefined): boolean {
  const open = openAnswers(app);
  // A paper that names another, and does not yet say which, may name this one.
  if (open.some(({ path }) => path === 'evidence.items.cites.item')) return true;
  const ofNoKind = kind === undefined || kind === 'other';
  if (!ofNoKind && isMissed(app, kind)) return true;
  return Object.entries(PAPER_HOMES).some(
    ([home, { kinds }]) =>
      (ofNoKind || kinds?.includes(kind) === true) &&
      // A paper of no kind would fit everything that is asked for only sometimes, and so be never without use.
      open.some(({ path, asked }) => (asked || !ofNoKind) && (home === path || home.startsWith(`${path}.`))),
  );
}

/** Whether a rule of some Standard finds that a paper of this kind is not named. */
function isMissed(app: Application, kind: PaperKind): boolean {
  const uses = paperUses(app);
  const lacks = (use: PaperUse): boolean => {
    const ids = besideIt(uses, use).map(({ id }) => id);
    return papersOf(app, ids)?.some(({ paper }) => paper.kind === undefined || paper.kind === kind) !== true;
  };
  return MISSED[kind]?.(app) === true || uses.some((use) => use.home.among?.includes(kind) === true && lacks(use));
}

/** An answer that is not given: document and path, and whether it is asked for whatever the others say. */
interface OpenAnswer {
  readonly path: string;
  readonly asked: boolean;
}

const openAnswers = once((app: Application): readonly OpenAnswer[] => {
  const open: OpenAnswer[] = [];
  for (const [name, tree] of Object.entries(FIELD_TREES)) {
    const answers = app.documents.get(name as DocumentName)?.answers;
    if (answers === undefined) open.push({ path: name, asked: true });
    else noteOpen(answers.data, tree, name, open);
  }
  return open;
});

function noteOpen(value: unknown, field: Field | undefined, path: string, open: OpenAnswer[]): void {
  if (field === undefined) return;
  if (Array.isArray(value)) {
    for (const entry of value) noteOpen(entry, field.item, path, open);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const note = (keys: readonly string[], asked: boolean): void => {
    for (const key of keys) if (!Object.hasOwn(value, key)) open.push({ path: `${path}.${key}`, asked });
  };
  const groups = (field.oneOf ?? []).filter((group) => !group.some((key) => Object.hasOwn(value, key)));
  note([...(field.required ?? []), ...(field.atSubmission ?? []), ...groups.flat()], true);
  note(field.sometimes ?? [], false);
  for (const [key, part] of Object.entries(value)) noteOpen(part, field.fields?.[key], `${path}.${key}`, open);
}
