import type { Section } from "../../catalogue/sections.ts";
import { levelsAlone } from "../resolve/skill-scales.ts";
import { distinct, type Intent, namesSomething } from "./facts.ts";

/** What can be meant by "level" itself. */
const ofLevels: readonly Section[] = ["skills", "knowledge", "grades"];

/** "what does practitioner mean?" */
export const level: Intent = (facts) => {
  const { levels, sections } = facts;
  if (namesSomething(facts) || sections.some((section) => !ofLevels.includes(section))) return [];
  return distinct(levels.flatMap(levelsAlone)).map((one) => ({ kind: "level", level: one }));
};
