import type { Catalogue } from "../catalogue/catalogue.ts";
import { contentKeysOf } from "./lexicon/names.ts";
import { isLinking, type Token, tokensOf } from "./text/tokenise.ts";
import type { Question } from "./question.ts";
import { distinctQuestions } from "./same-question.ts";
import type { Understanding } from "./understanding.ts";

/** Questions about everything that a long text names in full, in its order. */
export type Explain = (text: string) => readonly Question[];

/** Titles by the key of their first word, the longest first. */
type Titles = ReadonlyMap<string, readonly Title[]>;

interface Title {
  readonly keys: readonly string[];
  readonly question: Question;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** How many words may stand between a skill and its level: "incident management at a working level". */
const reach = 4;

/** What parts one thing of a list from the next: "ITOP level 3, testing". */
const separated = /[,;]/u;

function titlesOf(catalogue: Catalogue): Titles {
  const titles: readonly Title[] = [
    ...catalogue.roleLevels.map(({ id, title }) => ({
      keys: contentKeysOf(title),
      question: { kind: "role-level" as const, roleLevel: id },
    })),
    ...catalogue.roles.map(({ id, title }) => ({
      keys: contentKeysOf(title),
      question: { kind: "role" as const, role: id },
    })),
    ...[...catalogue.skills, ...catalogue.knowledge].map(({ id, title }) => ({
      keys: contentKeysOf(title),
      question: { kind: "skill" as const, skill: id },
    })),
    ...catalogue.skills.flatMap(({ id, code }) =>
      code === undefined
        ? []
        : [{ keys: contentKeysOf(code), question: { kind: "skill" as const, skill: id } }],
    ),
  ];
  // A role and its middle level may share a title; whoever reads of it is told of the role.
  const byWords = new Map(titles.map((title) => [title.keys.join(" "), title]));
  const byFirst = new Map<string, Title[]>();
  for (const title of byWords.values()) {
    const [first = ""] = title.keys;
    byFirst.set(first, [...(byFirst.get(first) ?? []), title]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

/** Characters of a piece. */
const longestPiece = 400;

/** Long sentences are read in pieces that overlap by so many characters, to cut no name in two. */
const longestName = 120;

/** The text in pieces of a line or a sentence each, none longer than is read. */
function piecesOf(text: string): readonly string[] {
  const sentences = text.split(/[\r\n•]+|(?<=[.!?;])\s+/u);
  return sentences.flatMap((sentence) => {
    const pieces: string[] = [];
    for (let at = 0; at < sentence.length; at += longestPiece - longestName) {
      pieces.push(sentence.slice(at, at + longestPiece));
    }
    return pieces;
  });
}

/** Where a title ends that begins at a token, linking words between its own passed over. */
function endOf(tokens: readonly Token[], from: number, { keys }: Title): number | undefined {
  let at = from;
  for (const key of keys) {
    while (at > from && at < tokens.length && isLinking(tokens[at]?.key ?? "")) at++;
    if (tokens[at]?.key !== key) return undefined;
    at++;
  }
  return at;
}

function namedIn(
  tokens: readonly Token[],
  titles: Titles,
): readonly (Place & { readonly question: Question })[] {
  const named: (Place & { readonly question: Question })[] = [];
  for (let from = 0; from < tokens.length;) {
    const start = from;
    const options = (titles.get(tokens[start]?.key ?? "") ?? []).flatMap((title) => {
      const to = endOf(tokens, start, title);
      return to === undefined ? [] : [{ from: start, to, question: title.question }];
    });
    const [longest] = options;
    if (longest !== undefined) named.push(longest);
    from = longest?.to ?? start + 1;
  }
  return named;
}

export function createExplain(
  catalogue: Catalogue,
  understand: (text: string) => Understanding,
): Explain {
  const titles = titlesOf(catalogue);
  /** The skill with the level that stands nearest to it, if that is what the words say. */
  const levelBeside = (
    piece: string,
    tokens: readonly Token[],
    name: Place,
  ): Question | undefined => {
    const windows = [
      { from: name.from - 1, to: name.to },
      ...Array.from({ length: reach }, (_, more) => ({ from: name.from, to: name.to + more + 1 })),
    ];
    for (const { from, to } of windows) {
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (first === undefined || last === undefined) continue;
      const words = piece.slice(first.start, last.end);
      if (separated.test(words)) continue;
      const understanding = understand(words);
      if (understanding.kind === "question" && understanding.question.kind === "skill-level") {
        return understanding.question;
      }
    }
    return undefined;
  };
  const explainPiece = (piece: string): readonly Question[] => {
    const tokens = tokensOf(piece);
    return namedIn(tokens, titles).map(({ question, ...place }) => {
      if (question.kind !== "skill") return question;
      const beside = levelBeside(piece, tokens, place);
      const same = beside?.kind === "skill-level" && beside.skill === question.skill;
      return same ? beside : question;
    });
  };
  return (text) => distinctQuestions(piecesOf(text).flatMap(explainPiece));
}
