import { FIELD_TREES } from '../../../core/fields-data.ts';
import { collectReferences } from '../../../core/references.ts';
import { at, rule } from '../../../core/rule.ts';
import { awaitsPaper } from '../../across/awaited-papers.ts';

export default rule({
  id: 'evidence/paper-without-use',
  severity: 'warning',
  since: '0.1.0',
  title: 'A paper of which nothing says what it shows',
  why: 'A reviewer reads every paper that comes with an application, and wants to know what for. One that no answer rests on costs time, and may tell more than is needed.',
  fix: 'Name its id in the answer that rests on it, or say under “shows:” of the paper in evidence.yaml which Standard it is for and what it shows. If it shows nothing here, take it out.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    unused: {
      missing: true,
      text: (args: { paper: string }) => `No answer rests on “${args.paper}”, and nothing says what it shows.`,
    },
  },
  check({ evidence: { items = [] }, app }, report) {
    const { uses, complete } = collectReferences(app, FIELD_TREES);
    // A use may stand under the misspelt key.
    if (!complete) return;
    const used = new Set(
      uses.flatMap(({ kind, id, at: { path } }) => (kind === 'evidence' && path.at(-1) !== 'supersedes' ? [id] : [])),
    );
    const replaced = new Set(items.map(({ supersedes }) => supersedes));
    items.forEach(({ id, kind, title, shows }, index) => {
      // A replaced paper stays for the record; an answer that is still to be given may come to rest on this one.
      if (id === undefined || shows !== undefined || used.has(id) || replaced.has(id)) return;
      if (!awaitsPaper(app, kind)) report.unused({ paper: title ?? id }, at('evidence', ['items', index, 'id']));
    });
  },
  examples: {
    bad: ['evidence: {items: [{id: certificate, kind: destruction-certificate, title: Certificate}]}'],
    good: [
      'evidence: {items: [{id: letter, kind: rec-letter, title: Letter, shows: [{standard: ethical-approval, fact: Opinion}]}]}',
      'evidence: {items: [{id: letter, kind: rec-letter, title: Letter}]}',
    ],
  },
});
