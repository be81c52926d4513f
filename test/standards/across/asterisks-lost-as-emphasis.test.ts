import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import rule from '../../../src/standards/across/rules/asterisks-lost-as-emphasis.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const files = (text: string) => ({ [file]: `plans:\n  dissemination: ${JSON.stringify(text)}\n` });
const LOST = [
  'Counts are shown as “*”, and totals as “*” too.',
  'Shown as "*" here,\nand as "*" there.',
  'Shown as (*) here; see also [*].',
  'Shown as ‘**’ here, and as ‘**’ there.',
];
const KEPT = [
  'Counts are shown as “*”.',
  'Shown as “*”.\n\nAnd as “*”.',
  '- Shown as “*”.\n- And as “*”.',
  'Shown as “\\*”, and as “\\*”.',
  'Shown as `“*”`, and as `“*”`.',
  'Shown as "*" or as "**".',
];

testRule(rule, {
  accept: [...KEPT, 'This is *never* done, and **never** asked.'].map((text) => ({ name: text, files: files(text) })),
  reject: [
    ...[
      ['Shown as “*” so,\n  and as “*” too.', '“” so, and as “”'],
      [`Shown as “*” ${'x'.repeat(56)} “*”`, `“” ${'x'.repeat(56)} “”`],
      [`Shown as “*” ${'x'.repeat(57)} “*”`, `“” ${'x'.repeat(57)}…”`],
      ['The cells with `**` and \\* are shown as “*” here and as “*” there.', '“” here and as “”'],
    ].map(([text = '', words = '']) => ({
      name: text,
      files: files(text),
      findings: [{ at: `${file}:2:18`, message: words }],
    })),
    ...LOST.map((text) => ({
      name: text,
      stage: 'draft' as const,
      files: files(text),
      findings: [{ at: `${file}:2:18`, message: 'will not be printed', severity: 'warning' as const }],
    })),
  ],
});

describe('what Markdown makes of these texts', () => {
  const emphasis = (text: string): boolean => /<(?:em|strong)>/.test(new MarkdownIt().render(text));

  it('is emphasis where the rule finds fault, and nowhere else', () => {
    expect(LOST.map(emphasis)).toEqual(LOST.map(() => true));
    expect(KEPT.map(emphasis)).toEqual(KEPT.map(() => false));
  });
});
