/** A part of a text, whole lines: as text, or as its UTF-8 where many texts have the same part. */
export type Piece = string | Uint8Array;

const encoder = new TextEncoder();
const LINE_FEED = 0x0a;

/** Least memory that is taken at a time, in bytes; texts lie in it one behind the other, because taking it costs more than filling it. */
const ROOM = 1 << 20;

let room = new Uint8Array(0);
/** Where the next text begins in the room. */
let free = 0;

/** A part that many texts have, made ready. */
export function ready(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Parts as one text in UTF-8, each on lines of its own; none ends the last line. */
export function bytesOf(pieces: readonly Piece[]): Uint8Array {
  let at = free;
  let text = '';
  const grow = (more: number): void => {
    if (at + more <= room.length) return;
    const larger = new Uint8Array(Math.max(ROOM, 2 * (at - free + more)));
    larger.set(room.subarray(free, at));
    [room, at, free] = [larger, at - free, 0];
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
  const whole = room.subarray(free, at);
  free = at;
  return whole;
}
