import type { Whole } from "../../catalogue/changes.ts";
import type { Changeable, Question } from "../../question/question.ts";
import { type Changed, withChanges } from "./changes-told.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const wholesOf: Readonly<Record<Changeable, readonly Whole[]>> = {
  roles: ["role"],
  "role-levels": ["role-level"],
  skills: ["skill", "knowledge"],
};

/** Whether the question is about everything, so that `of` means whole things. */
function isOfEverything(question: Asked): boolean {
  return !("role" in question || "roleLevel" in question || "skill" in question);
}

/** Only what happened as the question says; all if it does not say. */
export function onlyHappened(changed: Changed, question: Asked): Changed {
  const { happened, of } = question;
  if (happened === undefined) return changed;
  const { arrivals, renames, things } = changed;
  const isAsked = ({ what }: { readonly what: Whole }): boolean =>
    of === undefined ? what !== "document" : wholesOf[of].includes(what);
  const wholes = {
    arrivals: arrivals.filter((one) => one.kind === happened && isAsked(one)),
    renames: happened === "renamed" ? renames.filter(isAsked) : [],
  };
  // "Which skills were removed" asks for whole skills, not for what a role no longer needs.
  const onlyWholes = isOfEverything(question) && of !== undefined && happened !== "reworded";
  if (onlyWholes) return { ...wholes, things: [] };
  return {
    ...wholes,
    things: withChanges(things, ({ kind, part }, about) => {
      if (kind !== happened) return false;
      if (of === undefined) return true;
      if (isOfEverything(question)) return isAsked({ what: about.kind });
      return part === "requirement" || part === "knowledge";
    }),
  };
}
