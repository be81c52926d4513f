import { describe, expect, it } from 'vitest';
import { changesOnly, withFixes } from '../../src/core/apply-fixes.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fixesOf } from '../../src/core/fixes.ts';
import { applicationOf, checkWith } from '../support/application.ts';

/** A file of an application with its keys moved, one after the other; the text as it was where none is. */
function moved(file: string, text: string): string {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    const app = applicationOf({ [file]: current });
    const [fix] = fixesOf(app, checkWith(app).findings, FIELD_TREES).filter(({ effect }) => effect.kind === 'move');
    if (fix === undefined) return current;
    const next = withFixes(current, [fix]);
    const [before, after] = [app, applicationOf({ [file]: next })].map((one) => [...one.documents.values()][0]?.source);
    if (before === undefined || after === undefined || !changesOnly(before, after, [fix])) return current;
    current = next;
  }
  return current;
}

const ETHICS = 'standards/ethical-approval.yaml';

describe('a key under the wrong parent', () => {
  it('goes to the end of the file, with all that is indented below it, and no other byte changes', () => {
    const before = `# Ours.
approvals:
  - id: rec   # the first
    kind: research-ethics-committee
    dpia:
      # Kept.
      done: true

      text: |
        One.
          Two.
    body: Somewhere
hraTool: needed
`;
    expect(moved(ETHICS, before)).toBe(`# Ours.
approvals:
  - id: rec   # the first
    kind: research-ethics-committee
    body: Somewhere
hraTool: needed
dpia:
  # Kept.
  done: true

  text: |
    One.
      Two.
`);
  });

  it('goes below its parent, in front of what follows', () => {
    const before = 'selfCheck:\n    concern: false\n\nasked: patients # in May\nstudyTitle: A study\n';
    expect(moved(ETHICS, before)).toBe(
      'selfCheck:\n    concern: false\n    asked: patients # in May\n\nstudyTitle: A study\n',
    );
  });

  it('takes a list that is not indented with it, and a last line without an end', () => {
    const before = 'selfCheck:\n  concern: false\n  approvals:\n  - id: rec\nstudyTitle: A study';
    expect(moved(ETHICS, before)).toBe('selfCheck:\n  concern: false\nstudyTitle: A study\napprovals:\n- id: rec\n');
  });

  it.each([
    ['has several homes', 'application.yaml', 'charge:\n  payer: uni\n  kind: new\ntitle: A study\n'],
    ['has its home in another file', ETHICS, 'selfCheck:\n  concern: false\n  noFunding: none\n'],
    ['has its home in the entries of a list', ETHICS, 'protocolApproved: 1.0\napprovals:\n  - id: rec\n'],
    ['is answered there already', ETHICS, 'selfCheck:\n  hraTool: needed\nhraTool: needed\n'],
    ['has no home yet', ETHICS, 'asked: patients\nstudyTitle: A study\n'],
    ['stands in brackets', ETHICS, 'selfCheck: {concern: false, hraTool: needed}\nstudyTitle: A study\n'],
    ['has a home in brackets', ETHICS, 'selfCheck: {concern: false}\nasked: patients\n'],
    ['would leave its parent empty', ETHICS, 'selfCheck:\n  hraTool: needed\nstudyTitle: A study\n'],
    ['begins an entry', ETHICS, 'approvals:\n  - hraTool: needed\n    id: rec\nstudyTitle: A study\n'],
  ])('is left alone where it %s', (_, file, text) => {
    expect(moved(file, text)).toBe(text);
  });
});
