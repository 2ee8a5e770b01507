import { distinct, namesSomething, type Intent } from "./facts.ts";
import { levelsAlone } from "../resolve/skill-scales.ts";
import type { Cue } from "../lexicon/language.ts";

const otherwise: readonly Cue[] = ["who", "need", "own", "pronoun", "next", "previous"];

/** "what does practitioner mean?" */
export const level: Intent = (facts) => {
  const { levels, cues, followsUp, previous } = facts;
  if (namesSomething(facts) || levels.length === 0 || followsUp) return undefined;
  if (facts.sections.some((section) => section !== "skills" && section !== "knowledge")) return [];
  const ofOthers = levels.length < 2 && !cues.has("mean");
  if (
    ofOthers &&
    otherwise.some((cue) => cues.has(cue) && (cue !== "pronoun" || previous !== undefined))
  )
    return undefined;
  return distinct(levels.flatMap(levelsAlone)).map((one) => ({ kind: "level", level: one }));
};
