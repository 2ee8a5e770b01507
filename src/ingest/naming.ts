import { roleLevelId, skillId } from "../catalogue/ids.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import type { ExtractedRole, ExtractedSkill } from "./extract.ts";
import { roleTitle, sentenceCase } from "./titles.ts";

/** A role level's id. It does not depend on how a document capitalises the title. */
export const idOfLevel = (title: string): RoleLevelId => roleLevelId(sentenceCase(title));

/** A skill's id: its code if it has one, otherwise its title. */
export const idOfSkill = ({ code, title }: Pick<ExtractedSkill, "code" | "title">): SkillId =>
  skillId(code?.text ?? title.text);

/**
 * A role's title: from its document, otherwise what `known` gives for its first level, otherwise
 * derived from that level's own title.
 */
export function titleOfRole(
  { title, levels }: Pick<ExtractedRole, "title" | "levels">,
  known: (level: RoleLevelId) => string | undefined = () => undefined,
): string {
  const level = sentenceCase(levels[0]?.title.text ?? "");
  return sentenceCase(title?.text ?? known(roleLevelId(level)) ?? roleTitle(level));
}
