import { partOf, passageOf } from "../extract.ts";
import type { Passage } from "../extract.ts";
import type { Line, TextDocument } from "../lines.ts";

// What the role pages of the framework's own website have in common.

export const introductionHeading = /^What an? .+ does$/iu;

/** Follows the page's title. */
export const subtitle = /^Find out what an? .+ does\b/iu;

/** What the site puts below a role's skills. */
export const pageEnd =
  /^(?:Roles that (?:share|could lead to)\b|Senior Civil Service roles\b|Related (?:roles|content)\b|Updates$|Is this page useful\b|Is there anything wrong\b|Print this page\b|Support links\b|All content is available\b|Read more$|Contact\b|Share this\b)/iu;

/** The page's title, which is above its subtitle, and again in a heading that names the role. */
export function titleOf(preamble: readonly Line[], heading: Line, role: string): Passage {
  const named = preamble.find(({ text }) => text.toLowerCase() === role.toLowerCase());
  const capitalised = role.slice(0, 1).toUpperCase() + role.slice(1);
  return named === undefined ? partOf(heading, capitalised) : passageOf([named]);
}

/** The family, which is no line of the page but in its navigation. */
export const familyOf = ({ family }: TextDocument): Passage | undefined =>
  family === undefined ? undefined : { text: family, lines: [] };
