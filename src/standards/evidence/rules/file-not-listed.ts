import { at, rule } from '../../../core/rule.ts';
import { unlistedEvidence } from '../../../core/workspace.ts';

export default rule({
  id: 'evidence/file-not-listed',
  severity: 'warning',
  since: '0.1.0',
  title: 'A file in evidence/ that no paper names',
  why: 'Nobody knows what such a file proves, and it is not copied into the pack. It may also be an old version, or something that was not meant to be handed in.',
  fix: 'Add a paper for it in evidence.yaml, with its name under “file:”, or take the file out of the folder evidence/.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    unlisted: (args: { file: string }) =>
      `The file “${args.file}” lies in the folder evidence/, but no paper names it.`,
  },
  check({ evidence: { items = [] }, app }, report) {
    for (const file of unlistedEvidence(app.evidenceFiles, items))
      report.unlisted({ file }, at('evidence', ['items'], 'key'));
  },
  examples: {
    bad: ['{evidence: {items: [{id: letter, title: Letter}]}, "evidence/old.pdf": ""}'],
    good: ['{evidence: {items: [{id: letter, title: Letter, file: old.pdf}]}, "evidence/old.pdf": ""}'],
  },
});
