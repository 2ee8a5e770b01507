import type { Rename } from "../../catalogue/changes.ts";
import type { SourceDocument } from "../../catalogue/types.ts";
import type { Doubted } from "../../ingest/changes/renames.ts";
import { ruledKindOf, type Ruling } from "../../ingest/changes/rulings.ts";
import { editionOf, type Editions, type SortedEditions } from "../../ingest/edition.ts";
import type { Consent } from "./confirm.ts";

/** Asks the keeper a question that only a person can answer. */
export type Ask = (question: string) => Promise<Consent>;

export type Decided<Ruling> =
  | { readonly kind: "decided"; readonly rulings: readonly Ruling[] }
  | { readonly kind: "interrupted" }
  /** There is nobody to ask. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

const dated = (source: SourceDocument): string => {
  const date = editionOf(source);
  return date === "" ? `${source.file} (no date)` : `${source.file} (${date})`;
};

/**
 * Which of two editions without an order is newer. One that is imported over another with the same
 * date, or without any, is; of two such that come together, both are kept. If only one has a date,
 * the keeper is asked.
 */
export async function decideEditions(
  undecided: SortedEditions["undecided"],
  incoming: ReadonlySet<string>,
  ask: Ask | undefined,
): Promise<Decided<Editions>> {
  const rulings: Editions[] = [];
  const problems: string[] = [];
  for (const pair of undecided) {
    const [older, newer] = incoming.has(pair[1].file) ? pair : ([pair[1], pair[0]] as const);
    if (!incoming.has(newer.file)) continue;
    if (editionOf(older) === editionOf(newer)) {
      if (!incoming.has(older.file)) rulings.push({ older, newer });
      continue;
    }
    if (ask === undefined) {
      const remedy =
        editionOf(newer) === ""
          ? "add --retrieved YYYY-MM-DD"
          : `add "retrieved: YYYY-MM-DD" to the entry of ${older.file} in sources/index.yml`;
      problems.push(
        `${dated(newer)} and ${dated(older)} are editions of one document, and their dates do not tell which is newer: ${remedy}`,
      );
      continue;
    }
    const consent = await ask(`Is ${dated(newer)} a newer edition of ${dated(older)}?`);
    if (consent === "interrupted") return { kind: "interrupted" };
    rulings.push(consent === "yes" ? { older, newer } : { older: newer, newer: older });
  }
  return problems.length > 0 ? { kind: "wrong", problems } : { kind: "decided", rulings };
}

const kindNames: Readonly<Record<Rename["what"], string>> = {
  role: "role",
  "role-level": "role level",
  skill: "skill",
  knowledge: "piece of knowledge",
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Nobody answers more questions in a row; the report lists them instead. */
const mostAsked = 12;

/** Asks which of the doubtful renames are renames. With nobody to ask, or too many to ask about, none is. */
export async function decideRenames(
  doubted: readonly Doubted[],
  on: string,
  ask: Ask | undefined,
): Promise<Decided<Ruling>> {
  const rulings: Ruling[] = [];
  if (ask === undefined || doubted.length > mostAsked) return { kind: "decided", rulings };
  for (const { rename, alike } of doubted) {
    const { what, from, title } = rename;
    const consent = await ask(
      `Is the ${kindNames[what]} "${from.title}" now called "${title}"? ${percent(alike)} of what the editions say about them is the same.`,
    );
    if (consent === "interrupted") return { kind: "interrupted" };
    const ruling = { kind: ruledKindOf[what], from: from.title };
    rulings.push(consent === "yes" ? { ...ruling, to: title, on } : { ...ruling, not: title });
  }
  return { kind: "decided", rulings };
}

/** What nobody was asked about, and how to say it. */
export function doubtedLines(doubted: readonly Doubted[], on: string): readonly string[] {
  if (doubted.length === 0) return [];
  return [
    `Perhaps renamed (${doubted.length}): counted as removed and added. If one was renamed, add its line under "renames:" in sources/index.yml.`,
    ...doubted.map(({ rename: { what, from, title }, alike }) => {
      const line = JSON.stringify({ [ruledKindOf[what]]: from.title, to: title, on });
      return `  ${percent(alike)} the same:  - ${line}`;
    }),
    "",
  ];
}
