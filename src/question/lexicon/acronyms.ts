import { keysOf, isLinking, tokensOf } from "../text/tokenise.ts";
import { withoutBrackets } from "./role-titles.ts";

const shortestAcronym = 3;

/** Last words that people leave out when they shorten a name. */
const droppedTails: ReadonlySet<string> = new Set(
  ["knowledge", "techniques", "skills", "tools", "issues"].flatMap(keysOf),
);

/** Acronyms given in the title itself: "Chartered IT Professional (CITP)". */
function given(title: string): readonly string[] {
  return [...title.matchAll(/\((\p{Lu}[\p{Lu}\p{N}]+)\)/gu)].map(([, acronym = ""]) =>
    acronym.toLowerCase(),
  );
}

/** "CITP" of "Chartered IT Professional (CITP)". */
export function acronymInBrackets(title: string): string | undefined {
  return /\((\p{Lu}{2,})\)$/u.exec(title)?.[1];
}

/** Whether a name is an acronym: "RCA" and "SLAs", but not "root cause analysis". */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}+s?$/u.test(name);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join("");
}

/** The acronyms that people might make of a title, in lower case: "csi"; "smf" and "smfk". */
export function acronymsOf(title: string): readonly string[] {
  const words = tokensOf(withoutBrackets(title));
  const content = words.filter(({ key }) => !isLinking(key));
  const last = content.at(-1);
  const forms = [words, content];
  if (last !== undefined && droppedTails.has(last.key)) forms.push(content.slice(0, -1));
  const made = forms.map((form) => initials(form.map(({ text }) => text)));
  return [...new Set([...given(title), ...made.filter((form) => form.length >= shortestAcronym)])];
}

const longestAbbreviation = 4;

/**
 * Short words in capitals within a title ("GDPR"), in lower case. They are too similar to other
 * words to be corrected.
 */
export function abbreviationsIn(title: string): readonly string[] {
  return tokensOf(title)
    .filter(({ typed }) => typed.length <= longestAbbreviation && /^\p{Lu}{2,}$/u.test(typed))
    .map(({ text }) => text);
}
