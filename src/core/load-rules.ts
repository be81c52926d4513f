import type { Severity } from './finding.ts';

/** What a fault of a file is called, how much it weighs, why it matters and what to do. */
export interface LoadRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** application.yaml with the fault, and mended; a test runs them. Absent where a text cannot show the fault. */
  readonly examples?: { readonly weak: string; readonly strong: string };
}

const UNSURE = 'A file that can be read in two ways may be checked as one thing and submitted as another.';

/** Every fault that loading a file can find, in the order in which loading looks for them. */
export const LOAD_RULES = [
  {
    id: 'load/too-large',
    severity: 'error',
    title: 'The file is too large',
    why: 'A very large file is nearly always something else saved under the wrong name, and would stall every check.',
    fix: 'Keep long material in a separate document under evidence/ and refer to it from here.',
  },
  {
    id: 'load/not-utf-8',
    severity: 'error',
    title: 'The file is not saved as UTF-8',
    why: 'In another encoding, letters such as é, £ and curly quotes turn into other letters without a sound.',
    fix: 'Open the file in your editor, choose "Save with encoding" or "Save as", and pick UTF-8.',
  },
  {
    id: 'load/control-character',
    severity: 'error',
    title: 'The file holds a control character',
    why: 'Control characters cannot be seen, and can hide or reorder what a reader sees.',
    fix: 'Delete the character, or type the line again.',
  },
  {
    id: 'load/directive',
    severity: 'error',
    title: 'The file gives YAML an instruction with %',
    why: 'Such a line changes how the whole file is read: under an older YAML, "no" is no longer text.',
    fix: 'Delete the line that starts with %.',
    examples: { weak: '%YAML 1.1\n---\ntitle: A study\n', strong: 'title: A study\n' },
  },
  {
    id: 'load/too-deep',
    severity: 'error',
    title: 'The content is nested too deeply',
    why: 'No form needs more than 32 levels; deeper nesting is a slip or an attempt to stall the check.',
    fix: 'Move this part out to the level where it belongs; often a bracket or some indentation is one too many.',
  },
  {
    id: 'load/several-documents',
    severity: 'error',
    title: 'The file holds several documents',
    why: 'A line that holds only --- or ... ends the document, and everything after it would be lost.',
    fix: 'Delete the line --- or ..., or move what follows it into a file of its own. Inside a text, indent it like the rest of that text.',
    examples: { weak: 'title: A study\n---\nkind: new\n', strong: 'title: A study\nkind: new\n' },
  },
  {
    id: 'load/anchor-or-alias',
    severity: 'error',
    title: 'A value starts with * or &',
    why: 'YAML takes * and & at the start of a value for references between parts of a file, which are not used here.',
    fix: 'If it is no part of your answer, delete it. If it is text, put the whole text in quotes, or write it as a block: | after the colon and the text indented below. Where * was to start an entry of a list, write - instead.',
    examples: { weak: 'title: *important* outcomes\n', strong: 'title: "*important* outcomes"\n' },
  },
  {
    id: 'load/tag',
    severity: 'error',
    title: 'A value starts with !',
    why: 'YAML takes ! at the start of a value for a type mark, which can change or drop what follows.',
    fix: 'If it is text, put it in quotes; otherwise delete the part that starts with !.',
    examples: { weak: 'title: !important outcomes\n', strong: 'title: "!important outcomes"\n' },
  },
  {
    id: 'load/yaml-syntax',
    severity: 'error',
    title: 'The file is not well-formed YAML',
    why: UNSURE,
    fix: 'Compare the line with its neighbours: spaces before the name, a colon and a space after it, quotes in pairs.',
    examples: { weak: 'title: "A study\nkind: new\n', strong: 'title: "A study"\nkind: new\n' },
  },
  {
    id: 'load/not-a-map',
    severity: 'error',
    title: 'The file does not hold named fields',
    why: 'Every file is a form: field names, each followed by a colon and its answer.',
    fix: 'Write each answer after its field name, a colon and a space.',
    examples: { weak: 'A study of hips\n', strong: 'title: A study of hips\n' },
  },
  {
    id: 'load/duplicate-key',
    severity: 'error',
    title: 'A field is given twice',
    why: UNSURE,
    fix: 'Keep one of the two and delete the other, together with the lines indented below it. If both hold text that you want, bring it together under one.',
    examples: { weak: 'title: A study\ntitle: A study of hips\n', strong: 'title: A study of hips\n' },
  },
  {
    id: 'load/too-many-keys',
    severity: 'error',
    title: 'One group holds more than 1,000 fields',
    why: 'No form has so many fields in one group; such a file would stall every check.',
    fix: 'Write the entries as a list (one line with - for each), or split the file.',
  },
  {
    id: 'load/merge-key',
    severity: 'error',
    title: 'The field name << is used',
    why: 'Some tools merge another part of the file in at <<. It is not read here, so its content would be lost.',
    fix: 'Write the fields out in full.',
    examples: { weak: '<<: {title: A study}\n', strong: 'title: A study\n' },
  },
  {
    id: 'load/reserved-key',
    severity: 'error',
    title: 'A field name is reserved by the programming language',
    why: 'These names have a meaning inside programs that read the file, and no form has such a field.',
    fix: 'Delete the field or give it another name.',
  },
  {
    id: 'load/invisible-character',
    severity: 'error',
    title: 'The text holds an invisible character',
    why: 'Two names or codes that look the same are then different, and no reader can see why.',
    fix: 'Delete the character and type an ordinary space if one is needed. Such characters come along when text is pasted from Word or a web page.',
  },
  {
    id: 'load/text-after-hash',
    severity: 'warning',
    title: 'Text after # is left out',
    why: 'A space followed by # starts a comment: the rest of the line is not part of the answer.',
    fix: 'If the # belongs to the text, put the whole text in quotes. If it is a comment, put a space after the #.',
    examples: { weak: 'title: Grant #12 outcomes\n', strong: 'title: "Grant #12 outcomes"\n' },
  },
  {
    id: 'load/more-faults',
    severity: 'error',
    title: 'The file has more faults than are listed',
    why: 'Many faults in one file usually have one cause, so a short list is quicker to work through.',
    fix: 'Mend the faults listed first, then check again.',
  },
] as const satisfies readonly LoadRule[];

/** Id of a fault that loading can find. */
export type LoadRuleId = (typeof LOAD_RULES)[number]['id'];
