import { sentencesOf } from "../sentences.ts";

// Words that title case leaves in lower case.
const small = /^(?:and|or|of|to|with|in|for|the|a|an|on|by|at|from|as|into|&|\/|[–-])$/u;
const acronym = /^[(]?\p{Lu}[\p{Lu}\p{N}/&-]+s?[),]*$/u;
const article = /^(?:The|An?)$/u;
const number = /^\p{N}+$/u;
// "eProcurement" is capitalised too.
const capitalised = /^["'‘“(]?(?:[\p{Lu}\p{N}]|\p{Ll}{1,2}\p{Lu})/u;

interface Row {
  readonly title: string;
  readonly text: string;
}

/**
 * Index of the capitalised word that begins the sentence with the word at `from`; 0 if there is
 * none.
 */
function sentenceStart(words: readonly string[], from: number): number {
  for (let at = from - 1; at > 0; at -= 1) {
    const [word, before] = [words[at] ?? "", words[at - 1] ?? ""];
    // "Knowledge of the IT/IS infrastructure" begins with "Knowledge", not with "IT/IS". "The IT
    // products" begins with "The", and no sentence begins with the number in "ISO 27001".
    const inside =
      number.test(word) || article.test(before) || (acronym.test(word) && small.test(before));
    if (capitalised.test(word) && !inside) return at;
  }
  return 0;
}

/** Index of the article that begins a text: "GDPR The General Data Protection Regulation …". */
function articleAt(words: readonly string[], before: number): number {
  return words.findLastIndex(
    (word, at) =>
      at > 0 &&
      at < before &&
      // A letter can be part of a name: "Category A Services".
      (word === "The" || (article.test(word) && !capitalised.test(words[at + 1] ?? ""))),
  );
}

/**
 * Index of the words that repeat the title or its end: "Incident Management Incident Management as
 * …", "Tenant Administration Administration of …".
 */
function repetitionAt(words: readonly string[], before: number): number {
  const sizes = Array.from({ length: Math.min(before, 6) }, (_, at) => at + 1);
  return (
    sizes.findLast((size) => words.slice(0, size).every((word, at) => word === words[size + at])) ??
    words.findIndex((word, at) => at > 0 && at < before && word === words[at - 1])
  );
}

/**
 * Splits a table row whose title and text share a line: "Attention to Detail Applying specific …".
 * In a title-case title every major word is capitalised, so the text begins with the last
 * capitalised word before the first that is not. After a sentence-case title ("Automation tools
 * Investigates …") it begins with the second capitalised word.
 */
export function splitRow(line: string): Row | undefined {
  const words = line.split(" ");
  const firstPlain = words.findIndex((word) => !capitalised.test(word) && !small.test(word));
  if (firstPlain <= 0) return undefined;
  const told = [
    repetitionAt(words, firstPlain),
    articleAt(words, firstPlain),
    sentenceStart(words, firstPlain),
    words.findIndex((word, at) => at > firstPlain && capitalised.test(word) && !acronym.test(word)),
  ];
  const start = told.find((at) => at > 0);
  if (start === undefined) return undefined;
  return { title: words.slice(0, start).join(" "), text: words.slice(start).join(" ") };
}

/** A title-case label after the last sentence of a row: "Broadening Activities". */
export function splitLabel(
  line: string,
): { readonly text: string; readonly label: string } | undefined {
  const label = sentencesOf(line).at(-1) ?? "";
  const words = label.split(" ");
  const isLabel = words.every((word) => capitalised.test(word) || small.test(word));
  if (!isLabel || words.length > 6 || label === line || /[.!?:]$/u.test(label)) return undefined;
  return { text: line.slice(0, -label.length).trim(), label };
}
