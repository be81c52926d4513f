import rule from '../../../src/standards/across/rules/text-hard-to-read.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const files = (key: string, ...texts: readonly string[]) => ({
  [file]: `purposes:\n${texts.map((text, index) => `  - id: p${index}\n    ${key}: ${text}\n`).join('')}`,
});
const words = (count: number): string => 'so we go on '.repeat(count / 4).trim();
const hard = 'Multidisciplinary epidemiological characterisation facilitates implementation. ';

testRule(rule, {
  accept: [
    { name: 'a sentence of sixty words', files: files('aim', words(60)) },
    { name: 'many short sentences', files: files('aim', 'We ask who gets well. '.repeat(40)) },
    { name: 'a few hard words', files: files('aim', hard.repeat(2)) },
    { name: 'what is written for lawyers', files: files('legitimateInterest', words(64)) },
  ],
  reject: [
    {
      name: 'a sentence of more words',
      stage: 'draft',
      files: files('aim', words(64)),
      findings: [{ at: `${file}:3:10`, message: 'has 64 words: “so we go on so we…”', severity: 'info' }],
    },
    {
      name: 'hard words throughout',
      files: files('aim', hard.repeat(12)),
      findings: [{ at: `${file}:3:10`, message: 'reading ease is -', severity: 'info' }],
    },
    {
      name: 'three at most',
      files: files('aim', words(64), words(68), words(72), words(76)),
      findings: [{ at: `${file}:3:10` }, { at: `${file}:5:10` }, { at: `${file}:7:10` }],
    },
  ],
});
