import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'evidence/paper-without-file',
  severity: 'error',
  since: '0.1.0',
  title: 'A paper that is said to be attached, and is not there',
  why: 'A custodian opens the papers before anything else. One that is named and not attached holds the whole application up.',
  fix: 'Put the file into the folder evidence/ and its name under “file:” of the paper in evidence.yaml. If it is still to come, write “status: requested” or “status: promised”.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    unnamed: {
      missing: true,
      text: (args: { paper: string }) => `“${args.paper}” is said to be attached, but no file is named.`,
    },
    absent: {
      missing: true,
      text: (args: { paper: string; file: string }) =>
        `“${args.paper}” is said to be attached as “${args.file}”, but there is no such file in the folder evidence/.`,
    },
  },
  check({ evidence: { items }, app }, report) {
    const there = new Set(app.evidenceFiles);
    items?.forEach(({ id, title, status, file }, index) => {
      if (status !== 'attached') return;
      const paper = title ?? id ?? String(index + 1);
      if (file === undefined) report.unnamed({ paper }, at('evidence', ['items', index, 'status']));
      else if (!there.has(file)) report.absent({ paper, file }, at('evidence', ['items', index, 'file']));
    });
  },
  examples: {
    bad: [
      'evidence: {items: [{id: letter, title: Letter, status: attached}]}',
      '{evidence: {items: [{id: letter, title: Letter, status: attached, file: letter.pdf}]}, "evidence/other.pdf": ""}',
    ],
    good: [
      'evidence: {items: [{id: letter, title: Letter, status: attached, file: letter.pdf}]}',
      'evidence: {items: [{id: letter, title: Letter, status: promised}]}',
    ],
  },
});
