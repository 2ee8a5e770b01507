import { levelsAlone } from "../resolve/skill-scales.ts";
import { distinct, type Intent, namesSomething, says } from "./facts.ts";

/** "what does practitioner mean?" */
export const level: Intent = (facts) => {
  const { levels, sections, followsUp, previous } = facts;
  if (namesSomething(facts) || levels.length === 0 || followsUp) return undefined;
  if (sections.some((section) => section !== "skills" && section !== "knowledge")) return [];
  const ofOthers =
    says(facts, "who", "need", "own", "next", "previous") ||
    (says(facts, "pronoun") && previous !== undefined);
  if (ofOthers && levels.length < 2 && !says(facts, "mean")) return undefined;
  return distinct(levels.flatMap(levelsAlone)).map((one) => ({ kind: "level", level: one }));
};
