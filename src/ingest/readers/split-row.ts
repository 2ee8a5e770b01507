import { sentencesOf } from "../sentences.ts";

// Words that titles in title case write small.
const small = /^(?:and|or|of|to|with|in|for|the|a|an|on|by|at|from|as|into|&|\/|[–-])$/u;
const acronym = /^[(]?\p{Lu}[\p{Lu}\p{N}/&-]+s?[),]*$/u;
const article = /^(?:The|An?)$/u;
const number = /^\p{N}+$/u;
// "eProcurement" is a title's word too.
const capitalised = /^["'‘“(]?(?:[\p{Lu}\p{N}]|\p{Ll}{1,2}\p{Lu})/u;

interface Row {
  readonly title: string;
  readonly text: string;
}

/** Index of the capitalised word that opens the sentence which runs on at `from`. */
function sentenceStart(words: readonly string[], from: number): number {
  for (let at = from - 1; at > 0; at -= 1) {
    const [word, before] = [words[at] ?? "", words[at - 1] ?? ""];
    // "Knowledge of the IT/IS infrastructure" opens with Knowledge, not with IT/IS.
    // "The IT products" opens with The, and no sentence opens with the number of "ISO 27001".
    const inside =
      number.test(word) || article.test(before) || (acronym.test(word) && small.test(before));
    if (capitalised.test(word) && !inside) return at;
  }
  return 0;
}

/** Index of the article that opens a text: "GDPR The General Data Protection Regulation …". */
function articleAt(words: readonly string[], before: number): number {
  return words.findLastIndex(
    (word, at) =>
      at > 0 &&
      at < before &&
      // A letter names things too: "Category A Services".
      (word === "The" || (article.test(word) && !capitalised.test(words[at + 1] ?? ""))),
  );
}

/**
 * Index of the words that repeat the title or its end: "Incident Management Incident Management as …",
 * "Tenant Administration Administration of …".
 */
function repetitionAt(words: readonly string[], before: number): number {
  const sizes = Array.from({ length: Math.min(before, 6) }, (_, at) => at + 1);
  return (
    sizes.findLast((size) => words.slice(0, size).every((word, at) => word === words[size + at])) ??
    words.findIndex((word, at) => at > 0 && at < before && word === words[at - 1])
  );
}

/**
 * A table's row whose title and text share a line: "Attention to Detail Applying specific …". In a
 * title written in title case every word of weight is capitalised, so the text begins with the
 * last capitalised word before the first that is not. In a title written as a sentence
 * ("Automation tools Investigates …") it begins with the second capitalised word.
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

/** A label that ends a row in title case after the row's last sentence: "Broadening Activities". */
export function splitLabel(
  line: string,
): { readonly text: string; readonly label: string } | undefined {
  const label = sentencesOf(line).at(-1) ?? "";
  const words = label.split(" ");
  const isLabel = words.every((word) => capitalised.test(word) || small.test(word));
  if (!isLabel || words.length > 6 || label === line || /[.!?:]$/u.test(label)) return undefined;
  return { text: line.slice(0, -label.length).trim(), label };
}
