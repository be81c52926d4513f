/** A part of a text, whole lines: as text, or as its UTF-8 where many texts have the same part. */
export type Piece = string | Uint8Array;

const encoder = new TextEncoder();
const LINE_FEED = 0x0a;

/** Where texts are put together; kept, because a large one costs time to make. */
let room = new Uint8Array(1 << 18);

/** A part that many texts have, made ready. */
export function ready(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Parts as one text in UTF-8, each on lines of its own; none ends the last line. */
export function bytesOf(pieces: readonly Piece[]): Uint8Array {
  let at = 0;
  let text = '';
  const grow = (more: number): void => {
    if (at + more <= room.length) return;
    const larger = new Uint8Array(2 * (at + more));
    larger.set(room.subarray(0, at));
    room = larger;
  };
  // Texts that follow each other are encoded together.
  const flush = (): void => {
    if (text === '') return;
    // A character of a text has three bytes at most.
    grow(3 * text.length);
    at += encoder.encodeInto(text, room.subarray(at)).written;
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += `${piece}\n`;
      continue;
    }
    flush();
    grow(piece.length + 1);
    room.set(piece, at);
    room[at + piece.length] = LINE_FEED;
    at += piece.length + 1;
  }
  flush();
  return room.slice(0, at);
}
