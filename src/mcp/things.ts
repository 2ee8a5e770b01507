import type { Catalogue } from "../catalogue/catalogue.ts";
import { aboutOf, type Question } from "../question/question.ts";

/** Something in the catalogue that has a page. */
export interface Thing {
  /** Its kind and its id in the catalogue: "role-level:senior-developer". */
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** Whose answer is its page. */
  readonly question: Question;
}

export const kinds = ["role", "role-level", "skill", "qualification", "topic"] as const;
export type Kind = (typeof kinds)[number];

interface Entity<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

const thing =
  <Id extends string>(kind: Kind, questionOf: (id: Id) => Question) =>
  ({ id, title }: Entity<Id>): Thing => ({
    id: `${kind}:${id}`,
    kind,
    title,
    question: questionOf(id),
  });

function makeThings(catalogue: Catalogue): ReadonlyMap<string, Thing> {
  const { roles, roleLevels, skills, knowledge, qualifications, topics } = catalogue;
  const things = [
    ...roles.map(thing("role", (role) => ({ kind: "role", role }))),
    ...roleLevels.map(thing("role-level", (roleLevel) => ({ kind: "role-level", roleLevel }))),
    ...[...skills, ...knowledge].map(thing("skill", (skill) => ({ kind: "skill", skill }))),
    ...qualifications.map(
      thing("qualification", (qualification) => ({
        kind: "roles-with-qualification",
        qualification,
      })),
    ),
    ...topics.map(thing("topic", (topic) => ({ kind: "topic", topics: [topic] }))),
  ];
  return new Map(things.map((each) => [each.id, each]));
}

const made = new WeakMap<Catalogue, ReadonlyMap<string, Thing>>();

/** Everything in a catalogue that has a page, by id, in catalogue order. */
export function thingsOf(catalogue: Catalogue): ReadonlyMap<string, Thing> {
  const known = made.get(catalogue) ?? makeThings(catalogue);
  made.set(catalogue, known);
  return known;
}

/** The ids of the things that a question is about. */
export function idsAbout(question: Question): readonly string[] {
  const { roles, roleLevels, skills, qualifications, topics } = aboutOf(question);
  return [
    ...roles.map((id) => `role:${id}`),
    ...roleLevels.map((id) => `role-level:${id}`),
    ...skills.map((id) => `skill:${id}`),
    ...qualifications.map((id) => `qualification:${id}`),
    ...topics.map((id) => `topic:${id}`),
  ];
}
