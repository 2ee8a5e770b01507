import { slug } from "../catalogue/ids.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Rolecall } from "./rolecall.ts";
import { idsAbout, type Thing, thingsOf } from "./things.ts";

const mostResults = 10;

/** The ids of what a text asks about, or may ask about. */
function idsMeant(understanding: Understanding): readonly string[] {
  return understanding.kind === "question"
    ? idsAbout(understanding.question)
    : understanding.choices.flatMap(idsAbout);
}

/** Whether every word typed is a word of the title or begins one. */
function hasWords(title: string, typed: readonly string[]): boolean {
  const words = slug(title).split("-");
  return typed.every((each) => words.some((word) => word.startsWith(each)));
}

/**
 * The things that a text names or may mean, the likeliest first: what it asks about as a question,
 * titles that have its words, what it may ask about, and titles that are like it.
 */
export function search(rolecall: Rolecall, query: string): readonly Thing[] {
  const { reply, suggest } = rolecall;
  const things = thingsOf(rolecall.catalogue);
  const typed = slug(query)
    .split("-")
    .filter((word) => word !== "");
  if (typed.length === 0) return [];
  const { understanding } = reply(query);
  const meant = idsMeant(understanding);
  const titled = [...things.values()].filter(({ title }) => hasWords(title, typed));
  const suggested = (["role-levels", "skills"] as const)
    .flatMap((of) => suggest(query, of, mostResults))
    .flatMap(({ text }) => idsMeant(reply(text).understanding));
  const ids = [
    ...(understanding.kind === "question" ? meant : []),
    ...titled.map(({ id }) => id),
    ...meant,
    ...suggested,
  ];
  return [...new Set(ids)]
    .flatMap((id) => {
      const found = things.get(id);
      return found === undefined ? [] : [found];
    })
    .slice(0, mostResults);
}
