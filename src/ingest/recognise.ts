import type { Line } from "./lines.ts";
import type { Reader } from "./reader.ts";
import { bcsProfileParagraphs, bcsProfileRows } from "./readers/bcs-profile.ts";
import { frameworkRolePage } from "./readers/framework-role-page.ts";
import { frameworkSeniorPage } from "./readers/framework-senior-page.ts";
import { frameworkSkillsPage } from "./readers/framework-skills-page.ts";
import { govukRolePage } from "./readers/govuk-role-page.ts";
import { officialChanges } from "./readers/official-changes.ts";
import { officialRoles } from "./readers/official-roles.ts";
import { officialSkills } from "./readers/official-skills.ts";
import { ownRole } from "./readers/own-role.ts";
import { sfiaSkillCard } from "./readers/sfia-skill-card.ts";

export const readers: readonly Reader[] = [
  govukRolePage,
  frameworkRolePage,
  frameworkSeniorPage,
  frameworkSkillsPage,
  officialRoles,
  officialSkills,
  officialChanges,
  bcsProfileParagraphs,
  bcsProfileRows,
  sfiaSkillCard,
  ownRole,
];

// One sign can occur in any text; two different ones do not.
const enough = 2;

/** The reader whose layout has the most signs in these lines; undefined if there are too few. */
export function recognise(lines: readonly Line[]): Reader | undefined {
  const [best] = readers
    .map((reader) => ({
      reader,
      signs: reader.signs.filter((sign) => lines.some(({ text }) => sign.test(text))).length,
    }))
    .toSorted((a, b) => b.signs - a.signs);
  return best !== undefined && best.signs >= enough ? best.reader : undefined;
}

/** The names of all formats, as used in index.yml. */
export const formats: readonly string[] = readers.map(({ format }) => format);
