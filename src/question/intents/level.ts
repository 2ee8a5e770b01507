import type { Section } from "../../catalogue/sections.ts";
import { levelsAlone } from "../resolve/skill-scales.ts";
import { distinct, type Intent, namesSomething, says } from "./facts.ts";

/** What can be meant by "level" itself. */
const ofLevels: readonly Section[] = ["skills", "knowledge", "grades"];

/** "what does practitioner mean?" */
export const level: Intent = (facts) => {
  const { levels, sections, followsUp, previous } = facts;
  if (namesSomething(facts) || levels.length === 0 || followsUp) return undefined;
  if (sections.some((section) => !ofLevels.includes(section))) return [];
  const ofOthers = says(facts, "who") || (says(facts, "pronoun") && previous !== undefined);
  if (ofOthers && !says(facts, "mean")) return undefined;
  return distinct(levels.flatMap(levelsAlone)).map((one) => ({ kind: "level", level: one }));
};
