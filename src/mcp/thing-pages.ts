import type { RoleLevelId } from "../catalogue/types.ts";
import { type Pages, pageAddress } from "./page-text.ts";
import type { Reply, Rolecall } from "./rolecall.ts";
import type { Thing } from "./things.ts";

function isSectionOf(roleLevel: RoleLevelId, { understanding }: Reply): boolean {
  if (understanding.kind !== "question") return false;
  const { question } = understanding;
  return (
    question.kind === "role-level" &&
    question.roleLevel === roleLevel &&
    question.section !== undefined
  );
}

/** All that the documents say about a thing: its page, and a role level's sections that it only names. */
export function pagesOf({ question }: Thing, { phrase, reply }: Rolecall): Pages {
  const { page } = reply(phrase(question));
  if (question.kind !== "role-level") return [page];
  const sections = page.next
    .map(({ ask }) => reply(ask))
    .filter((each) => isSectionOf(question.roleLevel, each));
  return [page, ...sections.map((each) => each.page)];
}

/** Where a thing can be read as a resource. */
export function resourceAddress({ kind, id }: Pick<Thing, "kind" | "id">): string {
  return `rolecall://${kind}/${encodeURIComponent(id.slice(kind.length + 1))}`;
}

/** Where a document about a thing is on the web, or else its resource: clients cite only what has an address. */
export function addressOf(thing: Thing, [page]: Pages): string {
  return pageAddress(page) ?? resourceAddress(thing);
}
