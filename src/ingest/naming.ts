import { roleLevelId, skillId } from "../catalogue/ids.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import type { ExtractedRole, ExtractedSkill } from "./extract.ts";
import { roleTitle, sentenceCase } from "./titles.ts";

/** A role level's id: however a document writes its title, the level is the same. */
export const idOfLevel = (title: string): RoleLevelId => roleLevelId(sentenceCase(title));

/** A skill's id: its code where it has one, else its title. */
export const idOfSkill = ({ code, title }: Pick<ExtractedSkill, "code" | "title">): SkillId =>
  skillId(code?.text ?? title.text);

/**
 * What a role is called: by its document, else by the title that `known` has for its first level,
 * else by that level's own.
 */
export function titleOfRole(
  { title, levels }: Pick<ExtractedRole, "title" | "levels">,
  known: (level: RoleLevelId) => string | undefined = () => undefined,
): string {
  const level = sentenceCase(levels[0]?.title.text ?? "");
  return sentenceCase(title?.text ?? known(roleLevelId(level)) ?? roleTitle(level));
}
