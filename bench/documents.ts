import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { type Level, levelsOf, rankOf } from "../src/catalogue/levels.ts";
import type { Role, RoleLevel } from "../src/catalogue/types.ts";

const ordinals = ["first", "second", "third", "fourth"];

function levelLine(level: Level): string {
  const name = level.charAt(0).toUpperCase() + level.slice(1);
  const ordinal = ordinals[rankOf(level) - 1] ?? "";
  const of = levelsOf("digital-and-data").length;
  return `${name} is the ${ordinal} of ${of} ascending skill levels`;
}

function sections({ requirements }: RoleLevel, catalogue: Catalogue): readonly string[] {
  return requirements.flatMap(({ skill, level, statement }) => [
    catalogue.skill(skill).title,
    `Level: ${level}`,
    levelLine(level),
    "You can:",
    `  • ${statement.text.replace(/^You can /, "").replace(/\.$/, "")}`,
  ]);
}

/** A role as a page of the framework's web site, copied as text. */
export function rolePage({ title, introduction, levels }: Role, catalogue: Catalogue): string {
  const name = title.toLowerCase();
  return [
    title,
    `Find out what a ${name} in government does and the skills you need to do the role at each level.`,
    `What a ${name} does`,
    introduction?.text ?? "",
    `${title} role levels`,
    ...levels.flatMap((id, at) => {
      const level = catalogue.roleLevel(id);
      return [
        `${at + 1}. ${level.title}`,
        level.summary?.text ?? "",
        "At this role level, you will:",
        ...level.responsibilities.map(({ text }) => `  • ${text}`),
        "Skill Description",
        ...sections(level, catalogue),
      ];
    }),
    "",
  ].join("\n\n");
}
