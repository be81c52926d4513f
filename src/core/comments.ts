import type { Comment } from './document.ts';
import type { Lines } from './lines.ts';
import type { CommentToken } from './yaml-guard.ts';

/** Gives comments their places and the lines that they speak of. */
export function commentsOf(tokens: readonly CommentToken[], lines: Lines): readonly Comment[] {
  const comments: Comment[] = [];
  // From the end upwards, so that a long run of comments is passed once.
  let next: number | undefined;
  let checked = lines.count() + 1;
  for (const { offset, source } of tokens.toReversed()) {
    const line = lines.lineAt(offset);
    for (checked -= 1; checked > line; checked -= 1) if (hasContent(lines.textOf(checked))) next = checked;
    checked = line + 1;
    const own =
      lines
        .textOf(line)
        .slice(0, offset - lines.startOf(line))
        .trim() !== '';
    comments.push({
      text: source.slice(1),
      span: lines.span(offset, offset + source.length),
      targetLine: own ? line : (next ?? line),
    });
  }
  return comments.toReversed();
}

/** Text of a field; blank lines, comments and the line `---` that may open a file are none. */
function hasContent(line: string): boolean {
  const text = line.trim();
  return text !== '' && !text.startsWith('#') && text !== '---';
}
