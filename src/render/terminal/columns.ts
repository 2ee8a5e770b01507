// Code points that terminals draw two columns wide: East Asian wide forms and emoji.
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const unseen = /\p{Mark}|\p{Cf}/u;

/** How many columns the text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!unseen.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** Replaces control characters, which could make the terminal do something, with spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === "\n" ? character : " ",
  );
}

export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
