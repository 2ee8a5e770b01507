import { columnsOf } from "./columns.ts";

/** A word too long for a line, in pieces that fit. */
function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && columnsOf(piece) + columnsOf(character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  let taken = 0;
  for (const word of line.split(/[ \t]+/).flatMap((each) => broken(each, width))) {
    const columns = columnsOf(word);
    if (current !== "" && taken + 1 + columns > width) {
      lines.push(current);
      current = "";
      taken = 0;
    }
    current = current === "" ? word : `${current} ${word}`;
    taken = taken === 0 ? columns : taken + 1 + columns;
  }
  return [...lines, current];
}

/** Wraps to at most `width` columns; continuation lines of a bullet are indented to its text. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const bullet = /^[•-] /.exec(line)?.[0] ?? "";
    const room = Math.max(1, width - bullet.length);
    return wrapLine(line.slice(bullet.length), room).map((part, index) =>
      index === 0 ? bullet + part : " ".repeat(bullet.length) + part,
    );
  });
}
