import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Section } from "../../catalogue/sections.ts";
import { splitTrack } from "../../catalogue/tracks.ts";
import type { RoleLevel, RoleLevelId } from "../../catalogue/types.ts";
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
import { citesOf, type Fact, sourcesOf } from "../fact.ts";
import { moveOffers, type Offer, roleLevelOffer, sectionOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import { whatChanged } from "../changes/changes-told.ts";

interface Nearest {
  readonly who: PlacedRoleLevel;
  readonly count: number;
  readonly content: RoleLevelContent;
}

export interface RoleLevelAnswer extends Common {
  readonly kind: "role-level";
  readonly subject: PlacedRoleLevel;
  readonly section: Section | undefined;
  readonly content: RoleLevelContent;
  /** The sections that the sources have for this role level, in display order. */
  readonly has: readonly SectionCount[];
  /** If the section asked for is missing: the nearest role level of the same role that has it. */
  readonly nearest: Nearest | undefined;
  /** If it is missing: what another section of this role level says in other words. */
  readonly instead: { readonly section: Section; readonly facts: readonly Fact[] } | undefined;
}

interface NeighbourOffers {
  readonly compare: readonly Offer[];
  /** The higher first, because more people ask what comes next. */
  readonly neighbours: readonly Offer[];
}

function neighbourOffers(id: RoleLevelId, catalogue: Catalogue): NeighbourOffers {
  const { lower, higher } = catalogue.neighbours(id);
  const role = catalogue.role(catalogue.roleLevel(id).role);
  const beside = catalogue.steps(role.id).find((step) => step.includes(id)) ?? [];
  const neighbour = (as: "lower" | "higher", of: RoleLevel | undefined): readonly Offer[] =>
    of === undefined
      ? []
      : [
          {
            as,
            name: place(of.id, catalogue).short,
            question: { kind: "role-level", roleLevel: of.id },
          },
        ];
  const isAlone = lower === undefined && higher === undefined && role.levels.length > 1;
  return {
    compare:
      higher === undefined
        ? []
        : [
            {
              as: "compare-with",
              name: place(higher.id, catalogue).short,
              question: { kind: "compare-role-levels", roleLevels: [id, higher.id], step: true },
            },
          ],
    neighbours: [
      ...neighbour("higher", higher),
      ...neighbour("lower", lower),
      ...(isAlone
        ? [
            {
              as: "role" as const,
              name: role.title,
              question: { kind: "role" as const, role: role.id },
            },
          ]
        : []),
      ...beside
        .filter((other) => other !== id)
        .map((other) => roleLevelOffer(catalogue.roleLevel(other))),
    ],
  };
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
  const near = catalogue.roleLevel(id);
  return {
    who: place(id, catalogue),
    count: countOf(near, section),
    content: contentOf(near, catalogue),
  };
}

/** Which other sections say much the same in other words, the closest first. */
const alike: Readonly<Partial<Record<Section, readonly Section[]>>> = {
  summary: ["responsibilities"],
  responsibilities: ["work-activities", "summary"],
  "work-activities": ["responsibilities", "summary"],
};

function insteadOf(section: Section, content: RoleLevelContent): RoleLevelAnswer["instead"] {
  const sections = (alike[section] ?? []).map((other) => ({
    section: other,
    facts: factsQuoted(content, other).filter((fact) => fact !== undefined),
  }));
  return sections.find(({ facts }) => facts.length > 0);
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
  const instead = missing ? insteadOf(section, content) : undefined;
  // The whole role level shows the first two in full.
  const shown: readonly (Section | undefined)[] = ["summary", "responsibilities", section];
  const sectionOffers = has
    .filter((each) => !shown.includes(each.section))
    .map(({ section: of, count }) => sectionOffer(roleLevel, of, { count }));
  const { compare, neighbours } = neighbourOffers(id, catalogue);
  const whole: Offer = { as: "whole-role-level", question: { kind: "role-level", roleLevel: id } };
  return {
    kind: "role-level",
    subject,
    section,
    content,
    has,
    nearest,
    instead,
    defined: !missing,
    next:
      section === undefined
        ? [
            ...compare,
            ...sectionOffers.filter(({ section: of }) => of === "skills"),
            ...neighbours,
            ...sectionOffers.filter(({ section: of }) => of !== "skills"),
            ...(catalogue.roles.length > 1 ? moveOffers(subject.role, { roleLevel: id }) : []),
            ...whatChanged({ kind: "changes", roleLevel: id }, catalogue),
          ]
        : [
            ...(nearest === undefined
              ? []
              : [sectionOffer(nearest.who.roleLevel, section, { of: nearest.who.short })]),
            whole,
            ...sectionOffers,
          ],
    cites: citesOf(
      [
        ...factsQuoted(content, section),
        ...(instead?.facts ?? []),
        ...(nearest === undefined ? [] : factsQuoted(nearest.content, section)),
      ],
      section === undefined ? factsOfAsked(content.skills) : [],
      missing
        ? // If something is missing, it is missing from every document about the role level.
          [
            ...sourcesOf(roleLevel.sources, catalogue),
            ...(nearest === undefined
              ? []
              : sourcesNaming(nearest.who.roleLevel, section, catalogue)),
          ]
        : sourcesNaming(roleLevel, section, catalogue),
    ),
  };
}
