import { roleId, slug } from "../../catalogue/ids.ts";
import type { Formerly } from "../../catalogue/history.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Role } from "../../catalogue/types.ts";
import { type ParsingContext, typedOf } from "../context.ts";
import type { Name } from "../lexicon/names.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices, mostNearest, type Understanding } from "../understanding.ts";
import { questionsAbout } from "./misses.ts";
import { nearestNames } from "./nearest-names.ts";
import { isGoneName, type Read } from "./read-clauses.ts";

interface GoneName {
  readonly name: Name;
  readonly former: Formerly;
  readonly words: string;
}

function goneOf(names: readonly Name[], words: string): GoneName | undefined {
  const [gone] = names.flatMap((name) =>
    name.subject.kind === "gone" ? [{ name, former: name.subject.former, words }] : [],
  );
  return gone;
}

/** The first gone name of a text, or else a level that its role no longer has. */
function goneIn({ context, explained, suitable, reading }: Read): GoneName | undefined {
  const span = explained.find(isGoneName);
  if (span?.kind === "name") {
    return goneOf(
      span.full.map(({ name }) => name),
      typedOf(context, span),
    );
  }
  if (suitable.length > 0) return undefined;
  const { gone } = context.lexicon;
  const [found] = reading.missing.flatMap(({ name: missing }) => {
    const names = gone.filter((name) => name.slug === slug(missing));
    return goneOf(names, missing) ?? [];
  });
  return found;
}

/** The role that a gone level belonged to, if it still exists under any name. */
function roleOf({ roles, former }: Catalogue, gone: Formerly): Role | undefined {
  if (gone.what !== "role-level") return undefined;
  const renamed = former.find((one) => one.what === "role" && roleId(one.title) === gone.role);
  return roles.find(({ id }) => id === gone.role || id === renamed?.now);
}

/** The present levels of a gone level's role, or else what has the nearest names. */
function insteadOf({ lexicon }: ParsingContext, { name, former }: GoneName): readonly Question[] {
  const role = roleOf(lexicon.catalogue, former);
  if (role !== undefined && role.levels.length > 0) {
    return role.levels.map((roleLevel) => ({ kind: "role-level", roleLevel }));
  }
  const kind = former.what === "skill" ? "skill" : "role";
  return nearestNames(lexicon, name.keys, kind)
    .filter((subject) => subject.kind === kind)
    .slice(0, mostNearest)
    .flatMap((subject) => questionsAbout(lexicon.catalogue, subject));
}

/** "Signals by flag", which was removed: nothing that is called similarly is the same. */
export function goneName(
  read: Read & { readonly offered: readonly Question[] },
): Understanding | undefined {
  const gone = goneIn(read);
  if (gone === undefined) return undefined;
  const { former, words } = gone;
  const choices = distinctQuestions([...read.offered, ...insteadOf(read.context, gone)]);
  return {
    kind: "not-found",
    sought: former.what === "skill" ? "skill" : "role",
    words,
    choices: choices.slice(0, mostChoices),
    gone: former,
  };
}
