import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ThingChanges } from "../catalogue/changes.ts";
import type { Question } from "../question/question.ts";
import type { ChangesAnswer } from "./changes-answer.ts";
import type { Offer } from "./offer.ts";

type Asked = Extract<Question, { kind: "changes" }>;

/** A thing to ask about by itself. */
interface Part {
  readonly name: string;
  readonly question: Asked;
}

/** What a change belongs to, if it is still there to be asked about. */
function partOf(
  { about }: ThingChanges,
  byRole: boolean,
  { roles, roleLevels, skills, knowledge }: Catalogue,
): Part | undefined {
  const titled = (question: Asked, found: { readonly title: string } | undefined) =>
    found === undefined ? undefined : { name: found.title, question };
  if (about.kind === "skill") {
    const found = [...skills, ...knowledge].find(({ id }) => id === about.id);
    return titled({ kind: "changes", skill: about.id }, found);
  }
  if (about.kind === "role-level" && !byRole) {
    const found = roleLevels.find(({ id }) => id === about.id);
    return titled({ kind: "changes", roleLevel: about.id }, found);
  }
  const role = about.kind === "role" ? about.id : about.role;
  return titled(
    { kind: "changes", role },
    roles.find(({ id }) => id === role),
  );
}

/** Beyond these, buttons are for roles and not for each of their levels. */
const mostRoleLevels = 20;

/** The things that changed, each once, with the number of its changes: an offer for each. */
export function partsOf(
  things: readonly ThingChanges[],
  catalogue: Catalogue,
): ChangesAnswer["parts"] {
  const levels = new Set(
    things.flatMap(({ about }) => (about.kind === "role-level" ? [about.id] : [])),
  );
  const parts = new Map<string, Extract<Offer, { as: "changes-of" }>>();
  for (const thing of things) {
    const part = partOf(thing, levels.size > mostRoleLevels, catalogue);
    if (part === undefined) continue;
    const key = JSON.stringify(part.question);
    const count = (parts.get(key)?.count ?? 0) + thing.changes.length;
    parts.set(key, { as: "changes-of", ...part, count });
  }
  const all = [...parts.values()];
  const isSkill = ({ question }: (typeof all)[number]): boolean => "skill" in question;
  return { roles: all.filter((part) => !isSkill(part)), skills: all.filter(isSkill) };
}
