/** A title as written in a sentence: "incident management", but "DevOps" and "ITIL Foundation". */
export function inSentence(title: string): string {
  return title.replace(/[\p{L}\p{N}'’]+/gu, (word) =>
    /^\p{Lu}[\p{Ll}'’]*$/u.test(word) ? word.toLowerCase() : word,
  );
}
