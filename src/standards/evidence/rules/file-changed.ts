import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'evidence/file-changed',
  severity: 'error',
  since: '0.1.0',
  title: 'A file that is not the one that was listed',
  why: 'The fingerprint was taken from the paper that was read and relied on. Another file under the same name may say something else.',
  fix: 'Look whether the file is the right one. If it is, correct its dates and version in evidence.yaml and put its new fingerprint under “sha256:”; dars evidence shows it.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    changed: (args: { paper: string; file: string }) =>
      `The file “${args.file}” of “${args.paper}” is not the one whose fingerprint stands here.`,
  },
  applies: ({ evidence: { items = [] } }) => items.some(({ sha256 }) => sha256 !== undefined),
  check({ evidence: { items = [] }, app }, report) {
    items.forEach(({ id, title, file, sha256 }, index) => {
      if (file === undefined || sha256 === undefined) return;
      const found = app.digestOf?.(file);
      if (found !== undefined && found !== sha256.toLowerCase())
        report.changed({ paper: title ?? id ?? file, file }, at('evidence', ['items', index, 'sha256']));
    });
  },
  examples: {
    bad: [
      '{evidence: {items: [{id: letter, title: Letter, file: a.txt, sha256: "0000000000000000000000000000000000000000000000000000000000000000"}]}, "evidence/a.txt": "x"}',
    ],
    good: [
      '{evidence: {items: [{id: letter, title: Letter, file: a.txt, sha256: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}]}, "evidence/a.txt": "x"}',
      '{evidence: {items: [{id: letter, title: Letter, file: a.txt, sha256: "2D711642B726B04401627CA9FBAC32F5C8530FB1903CC4DB02258717921A4881"}]}, "evidence/a.txt": "x"}',
    ],
  },
});
