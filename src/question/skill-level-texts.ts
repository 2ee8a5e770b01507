import { type Level, scaleOf } from "../catalogue/levels.ts";

/** What a skill level is called, most natural first. */
export function skillLevelTexts(skill: string, level: Level): readonly string[] {
  if (scaleOf(level) === "sfia") return [`${skill} level ${level}`];
  return [`${level} ${skill}`, `${skill}: ${level}`, `${skill} at ${level} level`];
}
