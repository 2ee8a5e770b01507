import { slug } from "../catalogue/ids.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import type { Page } from "../render/page.ts";
import type { Reply, Rolecall } from "./rolecall.ts";
import { wordingMcp } from "./wording.ts";

/** Whether a text was understood whole and by its present names: nothing has to be said about it. */
function isPlain({ understanding }: Reply): boolean {
  if (understanding.kind !== "question") return false;
  return understanding.leftOut === undefined && understanding.former === undefined;
}

/** The one role level that a name means by itself; a title may also be the role's. */
function roleLevelOf(name: string, { catalogue, reply }: Rolecall): RoleLevelId | undefined {
  const titled = catalogue.roleLevels.find(({ id }) => id === slug(name));
  if (titled !== undefined) return titled.id;
  const meant = reply(name, { command: "role" });
  const { understanding } = meant;
  if (understanding.kind !== "question" || !isPlain(meant)) return undefined;
  const { question } = understanding;
  if (question.kind === "role-level" && question.section === undefined) return question.roleLevel;
  if (question.kind !== "role") return undefined;
  const [only, ...others] = catalogue.role(question.role).levels;
  return others.length === 0 ? only : undefined;
}

/** What `/compare` makes of names that need each other: "senior", "lead developer". */
function together(names: readonly string[], { reply }: Rolecall): Page | undefined {
  const { understanding, page } = reply(names.join(" and "), { command: "compare" });
  if (understanding.kind !== "question" || understanding.leftOut !== undefined) return undefined;
  const { question } = understanding;
  return question.kind === "compare-role-levels" && question.roleLevels.length === names.length
    ? page
    : undefined;
}

/** A page with a line under its title that says why it is no comparison. */
function explained(page: Page, problem: string): Page {
  return { ...page, reading: [problem, page.reading].filter(Boolean).join(" ") };
}

/**
 * The comparison of the role levels that the names mean, or the page that shows what one of the names
 * may mean.
 * @param names at least one
 */
export function compareRoleLevels(names: readonly string[], rolecall: Rolecall): Page {
  const { catalogue, phrase, reply } = rolecall;
  const meant = names.map((name) => ({ name, roleLevel: roleLevelOf(name, rolecall) }));
  const unclear = meant.find(({ roleLevel }) => roleLevel === undefined);
  if (unclear !== undefined) {
    return (
      together(names, rolecall) ??
      explained(
        reply(unclear.name, { command: "role" }).page,
        wordingMcp.notOneRoleLevel(unclear.name),
      )
    );
  }
  const roleLevels = [...new Set(meant.flatMap(({ roleLevel }) => roleLevel ?? []))];
  const [only, ...others] = roleLevels;
  if (only !== undefined && others.length === 0) {
    return explained(
      reply(phrase({ kind: "role-level", roleLevel: only })).page,
      wordingMcp.sameRoleLevel(catalogue.roleLevel(only).title),
    );
  }
  return reply(phrase({ kind: "compare-role-levels", roleLevels, step: false })).page;
}
