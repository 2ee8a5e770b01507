import { slug } from "../catalogue/ids.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import { aboutOf } from "../question/question.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Page } from "../render/page.ts";
import type { Rolecall } from "./rolecall.ts";
import { wordingMcp } from "./wording.ts";

type Understood = Extract<Understanding, { kind: "question" }>;

/** Whether every word of a text names what its question is about. */
function isWhole(understanding: Understanding): understanding is Understood {
  if (understanding.kind !== "question") return false;
  return understanding.leftOut === undefined && understanding.focus === undefined;
}

/** The role level that a name means on its own. Where a role and its plain level share a title, the level. */
function roleLevelOf(name: string, { catalogue, reply }: Rolecall): RoleLevelId | undefined {
  const titled = catalogue.roleLevels.find(({ id }) => id === slug(name));
  if (titled !== undefined) return titled.id;
  const { understanding } = reply(name, { command: "role" });
  // Only the answer to the text itself tells of a former name.
  if (!isWhole(understanding) || understanding.former !== undefined) return undefined;
  const { question } = understanding;
  if (question.kind === "role-level" && question.section === undefined) return question.roleLevel;
  if (question.kind !== "role") return undefined;
  const [only, ...others] = catalogue.role(question.role).levels;
  return others.length === 0 ? only : undefined;
}

/** What `/compare` makes of names that need each other: "senior", "lead developer". */
function together(names: readonly string[], { reply }: Rolecall): Page | undefined {
  const { understanding, page } = reply(names.join(" and "), { command: "compare" });
  if (!isWhole(understanding)) return undefined;
  const { question } = understanding;
  return question.kind === "compare-role-levels" && question.roleLevels.length === names.length
    ? page
    : undefined;
}

/** The role levels that a text may mean, the likeliest first. */
function roleLevelsMeant(
  understanding: Understanding,
  { catalogue }: Rolecall,
): readonly RoleLevelId[] {
  const questions =
    understanding.kind === "question" ? [understanding.question] : understanding.choices;
  const meant = questions
    .map(aboutOf)
    .flatMap(({ roles, roleLevels }) => [
      ...roleLevels,
      ...roles.flatMap((role) => catalogue.role(role).levels),
    ]);
  return [...new Set(meant)];
}

/** What is wrong with a name; undefined if it was removed, which the answer to it says. */
function problemWith(name: string, understanding: Understanding): string | undefined {
  if (understanding.kind !== "not-found") return wordingMcp.notOneRoleLevel(name);
  return understanding.gone === undefined ? wordingMcp.noSuchRoleLevel(name) : undefined;
}

/** Says that a name does not mean exactly one role level, and lists those it may mean. */
function unclearPage(name: string, rolecall: Rolecall): Page {
  const { catalogue, phrase, reply } = rolecall;
  const { understanding, page } = reply(name, { command: "role" });
  const meant = roleLevelsMeant(understanding, rolecall);
  const offered = meant.map((id) => catalogue.roleLevel(id).title);
  const [example] = catalogue.roleLevels;
  const introduction =
    understanding.kind === "not-found" ? wordingMcp.nearestRoleLevels : wordingMcp.mayMean;
  const list = phrase({ kind: "list", of: "roles" });
  return {
    title: problemWith(name, understanding) ?? page.title,
    reading: undefined,
    context: undefined,
    parts:
      offered.length === 0
        ? [{ kind: "paragraph", text: wordingMcp.useTitles(example?.title) }]
        : [
            { kind: "paragraph", text: introduction(offered.length) },
            {
              kind: "list",
              quoted: false,
              items: offered.map((title) => ({ lead: undefined, text: title })),
            },
          ],
    sources: [],
    next: [{ label: list, ask: list }],
    about: undefined,
    chart: undefined,
    ask: name,
  };
}

/**
 * The comparison of the role levels that the names mean, or a page that says what one of the names
 * may mean.
 * @param names at least one
 */
export function compareRoleLevels(names: readonly string[], rolecall: Rolecall): Page {
  const { catalogue, phrase, reply } = rolecall;
  const meant = names.map((name) => ({ name, roleLevel: roleLevelOf(name, rolecall) }));
  const unclear = meant.find(({ roleLevel }) => roleLevel === undefined);
  if (unclear !== undefined)
    return together(names, rolecall) ?? unclearPage(unclear.name, rolecall);
  const roleLevels = [...new Set(meant.flatMap(({ roleLevel }) => roleLevel ?? []))];
  const [only, ...others] = roleLevels;
  if (only !== undefined && others.length === 0) {
    const { page } = reply(phrase({ kind: "role-level", roleLevel: only }));
    return { ...page, reading: wordingMcp.sameRoleLevel(catalogue.roleLevel(only).title) };
  }
  return reply(phrase({ kind: "compare-role-levels", roleLevels, step: false })).page;
}
