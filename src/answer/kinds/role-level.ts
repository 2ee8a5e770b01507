import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Section } from "../../catalogue/sections.ts";
import { splitTrack } from "../../catalogue/tracks.ts";
import type { RoleLevelId } from "../../catalogue/types.ts";
import { factsOfAsked } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import {
  type RoleLevelContent,
  type SectionCount,
  contentOf,
  countOf,
  factsQuoted,
  sectionsOf,
  sourcesNaming,
} from "../content.ts";
import { citesOf, sourcesOf } from "../fact.ts";
import { type Offer, roleLevelOffer, sectionOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import { whatChanged } from "../changes/changes-told.ts";

export interface RoleLevelAnswer extends Common {
  readonly kind: "role-level";
  readonly subject: PlacedRoleLevel;
  readonly section: Section | undefined;
  readonly content: RoleLevelContent;
  /** The sections that the sources have for this role level, in display order. */
  readonly has: readonly SectionCount[];
  /** If the section asked for is missing: the nearest role level of the same role that has it. */
  readonly nearest: { readonly who: PlacedRoleLevel; readonly count: number } | undefined;
}

function neighbourOffers(id: RoleLevelId, catalogue: Catalogue): readonly Offer[] {
  const { lower, higher } = catalogue.neighbours(id);
  const role = catalogue.role(catalogue.roleLevel(id).role);
  const beside = catalogue.steps(role.id).find((step) => step.includes(id)) ?? [];
  const offers: Offer[] = [];
  if (higher !== undefined) {
    offers.push({
      as: "compare-with",
      name: place(higher.id, catalogue).short,
      question: { kind: "compare-role-levels", roleLevels: [id, higher.id], step: true },
    });
  }
  if (lower !== undefined) {
    offers.push({
      as: "lower",
      name: place(lower.id, catalogue).short,
      question: { kind: "role-level", roleLevel: lower.id },
    });
  }
  if (higher !== undefined) {
    offers.push({
      as: "higher",
      name: place(higher.id, catalogue).short,
      question: { kind: "role-level", roleLevel: higher.id },
    });
  }
  if (lower === undefined && higher === undefined && role.levels.length > 1) {
    offers.push({ as: "role", name: role.title, question: { kind: "role", role: role.id } });
  }
  return [
    ...offers,
    ...beside
      .filter((other) => other !== id)
      .map((other) => roleLevelOffer(catalogue.roleLevel(other))),
  ];
}

/**
 * The nearest level of the same role that has the section. Ties go to the level in the same track,
 * then to the higher one.
 */
function nearestWith(
  section: Section,
  { roleLevel, role }: PlacedRoleLevel,
  catalogue: Catalogue,
): RoleLevelAnswer["nearest"] {
  const steps = role.levelsOrdered ? catalogue.steps(role.id) : role.levels.map((level) => [level]);
  const stepOf = (id: RoleLevelId): number => steps.findIndex((step) => step.includes(id));
  const distance = (id: RoleLevelId): number => Math.abs(stepOf(id) - stepOf(roleLevel.id));
  const trackOf = (id: RoleLevelId) => splitTrack(catalogue.roleLevel(id).title).track;
  const inTrack = (id: RoleLevelId): number => Number(trackOf(id) === trackOf(roleLevel.id));
  const [id] = role.levels
    .filter((other) => countOf(catalogue.roleLevel(other), section) > 0)
    .toSorted(
      (a, b) => distance(a) - distance(b) || inTrack(b) - inTrack(a) || stepOf(b) - stepOf(a),
    );
  if (id === undefined) return undefined;
  return { who: place(id, catalogue), count: countOf(catalogue.roleLevel(id), section) };
}

export function answerRoleLevel(
  { roleLevel: id, section }: QuestionOf<"role-level">,
  catalogue: Catalogue,
): RoleLevelAnswer {
  const subject = place(id, catalogue);
  const { roleLevel } = subject;
  const content = contentOf(roleLevel, catalogue);
  const has = sectionsOf(roleLevel);
  const missing = section !== undefined && countOf(roleLevel, section) === 0;
  const nearest = missing ? nearestWith(section, subject, catalogue) : undefined;
  // The whole role level shows the first two in full.
  const shown: readonly (Section | undefined)[] = ["summary", "responsibilities", section];
  const sectionOffers = has
    .filter((each) => !shown.includes(each.section))
    .map((each) => sectionOffer(roleLevel, each.section, undefined));
  const whole: Offer = { as: "whole-role-level", question: { kind: "role-level", roleLevel: id } };
  return {
    kind: "role-level",
    subject,
    section,
    content,
    has,
    nearest,
    defined: !missing,
    next:
      section === undefined
        ? [
            ...neighbourOffers(id, catalogue),
            ...sectionOffers,
            ...whatChanged({ kind: "changes", roleLevel: id }, catalogue),
          ]
        : [
            ...(nearest === undefined
              ? []
              : [sectionOffer(nearest.who.roleLevel, section, nearest.who.short)]),
            whole,
            ...sectionOffers,
          ],
    cites: citesOf(
      factsQuoted(content, section),
      section === undefined ? factsOfAsked(content.skills) : [],
      missing
        ? // If something is missing, it is missing from every document about the role level.
          sourcesOf(roleLevel.sources, catalogue)
        : sourcesNaming(roleLevel, section, catalogue),
    ),
  };
}
