import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { type Level, type Scale, levelsOf, scaleNames } from "../../catalogue/levels.ts";
import type { Knowledge, Qualification, Role, RoleFamily, Skill } from "../../catalogue/types.ts";
import { type Listable, listables } from "../../question/question.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, nothingCited, sourcesOf, sourcesOfRoles } from "../fact.ts";
import { type Offer, roleOffer, listOffer, teamOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import { type ListedTeam, listedTeams } from "../team-list.ts";

export type ListAnswer = Common & { readonly kind: "list" } & (
    | {
        readonly of: "roles";
        /** The family that the question was limited to. */
        readonly only: RoleFamily | undefined;
        readonly families: readonly {
          readonly family: RoleFamily | undefined;
          readonly roles: readonly {
            readonly role: Role;
            readonly levels: readonly PlacedRoleLevel[];
          }[];
        }[];
      }
    | {
        readonly of: "skills";
        /** Both sorted by title. */
        readonly skills: readonly Skill[];
        readonly knowledge: readonly Knowledge[];
      }
    | {
        readonly of: "levels";
        readonly scales: readonly {
          readonly scale: Scale;
          readonly levels: readonly Level[];
          /** How many skills and pieces of knowledge use the scale. */
          readonly measures: number;
        }[];
      }
    | {
        readonly of: "qualifications";
        readonly qualifications: readonly {
          readonly qualification: Qualification;
          readonly listedBy: readonly PlacedRoleLevel[];
        }[];
      }
    | { readonly of: "teams"; readonly teams: readonly ListedTeam[] }
  );

function otherLists(
  of: Listable,
  { skills, knowledge, qualifications, teams }: Catalogue,
): readonly Offer[] {
  const isEmpty: Readonly<Record<Listable, boolean>> = {
    roles: false,
    skills: skills.length + knowledge.length === 0,
    levels: false,
    qualifications: qualifications.length === 0,
    teams: teams.length === 0,
  };
  return listables.filter((other) => other !== of && !isEmpty[other]).map(listOffer);
}

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title.localeCompare(b.title, "en");
}

export function answerList(question: QuestionOf<"list">, catalogue: Catalogue): ListAnswer {
  const { of } = question;
  const shared = {
    kind: "list",
    defined: true,
    next: otherLists(of, catalogue),
    cites: citesOf([], [], catalogue.sources),
  } as const;
  switch (of) {
    case "roles": {
      const only = "family" in question ? catalogue.family(question.family) : undefined;
      const families = familiesIn(catalogue).filter(
        ({ family }) => only === undefined || family === only,
      );
      return {
        ...shared,
        of,
        only,
        families,
        next: [...parts(families, only), ...shared.next],
        cites: citesOf(
          [],
          [],
          sourcesOfRoles(
            families.flatMap(({ roles }) => roles.map(({ role }) => role)),
            catalogue,
          ),
        ),
      };
    }
    case "skills":
      return {
        ...shared,
        of,
        skills: catalogue.skills.toSorted(byTitle),
        knowledge: catalogue.knowledge.toSorted(byTitle),
      };
    case "levels":
      return { ...shared, of, scales: scalesIn(catalogue) };
    case "teams":
      return {
        ...shared,
        of,
        teams: listedTeams(catalogue),
        next: [...catalogue.teams.slice(0, mostTeams).map(teamOffer), ...shared.next],
        cites: nothingCited,
      };
    case "qualifications":
      return {
        ...shared,
        of,
        qualifications: catalogue.qualifications.toSorted(byTitle).map((qualification) => ({
          qualification,
          listedBy: catalogue
            .withQualification(qualification.id)
            .map(({ id }) => place(id, catalogue)),
        })),
        cites: citesOf(
          [],
          [],
          sourcesOf(
            [...new Set(catalogue.qualifications.flatMap((each) => each.sources))],
            catalogue,
          ),
        ),
      };
  }
}

/** More would bury the list itself, which names all of them. */
const mostRoles = 5;

const mostFamilies = 9;
const mostTeams = 9;

type Families = Extract<ListAnswer, { readonly of: "roles" }>["families"];

/** What to look at next in a list: its families, or the roles if there is only one family. */
function parts(families: Families, only: RoleFamily | undefined): readonly Offer[] {
  if (families.length > 1) {
    return families.slice(0, mostFamilies).flatMap(({ family }): readonly Offer[] =>
      family === undefined
        ? []
        : [
            {
              as: "roles-of",
              family: family.title,
              question: { kind: "list", of: "roles", family: family.id },
            },
          ],
    );
  }
  const opened = families
    .flatMap(({ roles }) => roles)
    .slice(0, mostRoles)
    .map(({ role }) => roleOffer(role));
  return only === undefined ? opened : [...opened, listOffer("roles")];
}

function familiesIn(catalogue: Catalogue) {
  const ids = [...catalogue.families.map(({ id }) => id), undefined];
  return ids
    .map((id) => ({
      family: id === undefined ? undefined : catalogue.family(id),
      roles: catalogue.roles
        .filter((role) => role.family === id)
        .map((role) => ({
          role,
          levels: role.levels.map((level) => place(level, catalogue)),
        })),
    }))
    .filter(({ roles }) => roles.length > 0);
}

function scalesIn(catalogue: Catalogue) {
  const skills = [...catalogue.skills, ...catalogue.knowledge];
  return scaleNames.map((scale) => ({
    scale,
    levels: levelsOf(scale),
    measures: skills.filter((skill) => scaleOfSkill(skill) === scale).length,
  }));
}
