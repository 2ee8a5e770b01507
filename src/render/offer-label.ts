import type { Offer } from "../answer/offer.ts";
import { capitalised, counted, listed } from "./grammar.ts";
import { sectionTitles, textSections } from "../catalogue/sections.ts";
import { levelName } from "./terms.ts";

function sectionLabel({ section, of, count }: Extract<Offer, { as: "section" }>): string {
  if (of !== undefined) return `${of}: ${sectionTitles[section]}`;
  if (section === "skills") return "What each skill means";
  const title = capitalised(sectionTitles[section]);
  return count === undefined || textSections.includes(section) ? title : `${title} (${count})`;
}

/** The label of an offer's button; undefined for an offer shown as a person would type it. */
export function offerLabel(offer: Offer): string | undefined {
  switch (offer.as) {
    case "name":
      return offer.name;
    case "role":
      return `${offer.name}: the role and its levels`;
    case "lower":
      return `‹ ${offer.name}`;
    case "higher":
      return `${offer.name} ›`;
    case "compare-with":
      return `Compare with ${offer.name}`;
    case "section":
      return sectionLabel(offer);
    case "level":
      return capitalised(levelName(offer.level));
    case "level-of-who-needs":
      return `Who needs it at ${levelName(offer.level)}`;
    case "skill-level":
      return `${offer.name}: ${levelName(offer.level)}`;
    case "skill-in-role-level":
      return `${offer.name} for ${offer.of}`;
    case "what-changes":
      return `What changes from ${levelName(offer.from)} to ${levelName(offer.to)}`;
    case "compare":
      return `Compare ${listed(offer.names)}`;
    case "skill":
      return "What the skill is";
    case "who-needs":
      return "Who needs it";
    case "compare-levels":
      return "Compare the levels";
    case "whole-role-level":
      return "The whole role level";
    case "what-changed":
      return "What changed";
    case "all-changes":
      return "All changes";
    case "if-leaves":
      return `If one leaves: ${offer.name}`;
    case "if-joins":
      return `If one joins: ${offer.name}`;
    case "whole-team":
      return "The whole team";
    case "team-after":
      return "The team after the change";
    case "first-team":
      return "The first team";
    case "second-team":
      return "The second team";
    case "team-needs":
      return "What it needs";
    case "similar-roles":
      return "Similar roles";
    case "career-path":
      return "Career path";
    case "similar-to":
      return `Roles like ${offer.name}`;
    case "changes-in":
      return `What changed in ${offer.name}`;
    case "changes-of":
      return `${offer.name}: ${counted(offer.count, "change")}`;
    case "list":
      return offer.of === "levels" ? "All levels" : `All ${offer.of}`;
    case "roles-of":
      return `${offer.family} roles`;
    case "typed":
      return undefined;
  }
}
