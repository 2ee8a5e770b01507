import type { Catalogue } from "../../catalogue/catalogue.ts";
import { rankOf } from "../../catalogue/levels.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { Knowledge, RoleLevel, Skill } from "../../catalogue/types.ts";
import {
  type AskedLevel,
  type AskedSkill,
  factsOfAsked,
  knowledgeOf,
  skillsOf,
} from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { countOf, sourcesNaming } from "../content.ts";
import { type Fact, citesOf, factsOf, optionalFact } from "../fact.ts";
import { type Offer, roleLevelOffer, sectionOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

/**
 * What happens to a skill from one role level to another, or how it differs if neither leads to the
 * other. Answers list changes in this order.
 */
export const changes = [
  "contradicted",
  "new",
  "rises",
  "falls",
  "dropped",
  "differs",
  "only-in-one",
  "stays",
  "same",
] as const;

export type Change = (typeof changes)[number];

export interface ComparedSkill {
  readonly skill: Skill | Knowledge;
  readonly change: Change;
  /** In a directed comparison: what happens from each role level to the next. */
  readonly steps: readonly Change[];
  /** Whether the sources use different words for the same level. */
  readonly reworded: boolean;
  /** One per role level compared, in the same order. */
  readonly sides: readonly (readonly AskedLevel[])[];
}

export interface ComparedItems {
  readonly section: Extract<
    Section,
    "work-activities" | "training" | "development" | "qualifications"
  >;
  /** Titles, one list per role level compared; empty if the sources have none. */
  readonly sides: readonly (readonly string[])[];
}

export interface CompareRoleLevelsAnswer extends Common {
  readonly kind: "compare-role-levels";
  readonly subjects: readonly PlacedRoleLevel[];
  /** The shortest names that distinguish the subjects. */
  readonly names: readonly string[];
  readonly sameRole: boolean;
  /** Whether each role level leads to the next. */
  readonly directed: boolean;
  readonly summaries: readonly (Fact | undefined)[];
  /** One list per role level compared; empty if the sources have none. */
  readonly responsibilities: readonly (readonly Fact[])[];
  /** Changed skills come first. */
  readonly skills: readonly ComparedSkill[];
  readonly knowledge: readonly ComparedSkill[];
  readonly items: readonly ComparedItems[];
}

type Side = readonly AskedLevel[];

function levelsIn(side: Side): ReadonlySet<string> {
  return new Set(side.map(({ level }) => level ?? ""));
}

function agree(a: Side, b: Side): boolean {
  const [one, other] = [levelsIn(a), levelsIn(b)];
  return one.size === other.size && [...one].every((level) => other.has(level));
}

function directedChange(from: Side, to: Side): Change {
  if (from.length === 0) return "new";
  if (to.length === 0) return "dropped";
  const [before, after] = [from[0]?.level, to[0]?.level];
  if (before === undefined || after === undefined || before === after) return "stays";
  return rankOf(after) > rankOf(before) ? "rises" : "falls";
}

function stepsBetween(sides: readonly Side[]): readonly Change[] {
  return sides.slice(1).map((to, at) => {
    const from = sides[at] ?? [];
    return from.length + to.length === 0 ? "stays" : directedChange(from, to);
  });
}

function changeOf(sides: readonly Side[], directed: boolean): Change {
  const [first = [], ...rest] = sides;
  if (sides.some((side) => levelsIn(side).size > 1)) return "contradicted";
  if (directed) {
    const last = rest.at(-1) ?? [];
    const isBack = agree(first, last) && stepsBetween(sides).some((step) => step !== "stays");
    return isBack ? "differs" : directedChange(first, last);
  }
  if (rest.every((side) => agree(first, side))) return "same";
  return sides.filter((side) => side.length > 0).length === 1 ? "only-in-one" : "differs";
}

function isReworded(sides: readonly Side[]): boolean {
  const texts = sides.flatMap((side) => side.map(({ level, fact }) => ({ level, ...fact })));
  return texts.some((one) =>
    texts.some((other) => other.level === one.level && other.text !== one.text),
  );
}

/**
 * Sorted by kind of change, then in the order of `listing`, the role levels' skills with the most
 * relevant role level first.
 */
function compareAsked(
  perRoleLevel: readonly (readonly AskedSkill[])[],
  listing: readonly (readonly AskedSkill[])[],
  directed: boolean,
): readonly ComparedSkill[] {
  const skills = new Set(listing.flatMap((all) => all.map(({ skill }) => skill)));
  return [...skills]
    .map((skill) => {
      const sides = perRoleLevel.map(
        (all) => all.find((each) => each.skill === skill)?.asked ?? [],
      );
      return {
        skill,
        sides,
        change: changeOf(sides, directed),
        steps: directed ? stepsBetween(sides) : [],
        reworded: isReworded(sides),
      };
    })
    .toSorted((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change));
}

const itemSections = ["qualifications", "training", "development", "work-activities"] as const;

function titlesIn(
  roleLevel: RoleLevel,
  section: ComparedItems["section"],
  catalogue: Catalogue,
): readonly string[] {
  switch (section) {
    case "qualifications":
      return roleLevel.qualifications.map((id) => catalogue.qualification(id).title);
    case "training":
      return roleLevel.training.map(({ title }) => title);
    case "development":
      return roleLevel.development.map(({ title }) => title);
    case "work-activities":
      return roleLevel.workActivities.map(({ title }) => title);
  }
}

function compareItems(
  subjects: readonly PlacedRoleLevel[],
  catalogue: Catalogue,
): readonly ComparedItems[] {
  return itemSections.map((section) => ({
    section,
    sides: subjects.map(({ roleLevel }) => titlesIn(roleLevel, section, catalogue)),
  }));
}

function offers(subjects: readonly PlacedRoleLevel[], names: readonly string[]): readonly Offer[] {
  const open = subjects.map(({ roleLevel }, index) => roleLevelOffer(roleLevel, names[index]));
  const show = (["qualifications", "training"] as const).flatMap((section) =>
    subjects
      .filter(({ roleLevel }) => countOf(roleLevel, section) > 0)
      .slice(-1)
      .map(({ roleLevel }) =>
        sectionOffer(roleLevel, section, {
          of: names[subjects.findIndex((each) => each.roleLevel === roleLevel)] ?? roleLevel.title,
        }),
      ),
  );
  return [...open, ...show];
}

/** Drops the words that all titles end in, unless that would leave one of them empty. */
export function withoutCommonEnd(titles: readonly string[]): readonly string[] {
  const words = titles.map((title) => title.split(" "));
  const shortest = Math.min(...words.map(({ length }) => length));
  let common = 0;
  while (common < shortest - 1 && new Set(words.map((each) => each.at(-1 - common))).size === 1) {
    common += 1;
  }
  return words.map((each) => each.slice(0, each.length - common).join(" "));
}

/** The levels of one role from the lowest, unless the question says from which to which. */
function inOrder(
  { roleLevels, step }: Pick<QuestionOf<"compare-role-levels">, "roleLevels" | "step">,
  catalogue: Catalogue,
): readonly PlacedRoleLevel[] {
  const asked = roleLevels.map((id) => place(id, catalogue));
  const [first] = asked;
  if (step || first === undefined || asked.some(({ role }) => role !== first.role)) return asked;
  const steps = catalogue.steps(first.role.id);
  const stepOf = ({ roleLevel }: PlacedRoleLevel): number =>
    steps.findIndex((levels) => levels.includes(roleLevel.id));
  return asked.toSorted((a, b) => stepOf(a) - stepOf(b));
}

/** Two tracks at the same level are no step up, even if the question asked for one. */
function isDirected(
  subjects: readonly PlacedRoleLevel[],
  step: boolean,
  catalogue: Catalogue,
): boolean {
  const [first] = subjects;
  const isOrdered = subjects.every(({ role }) => role === first?.role && role.levelsOrdered);
  if (!isOrdered) return step && subjects.length === 2;
  return subjects.every(({ roleLevel }, at) => {
    const before = subjects[at - 1];
    return before === undefined || catalogue.isStep(before.roleLevel.id, roleLevel.id);
  });
}

/** Two levels of one role whose order is known. */
export interface Apart {
  readonly upper: PlacedRoleLevel;
  readonly lower: PlacedRoleLevel;
  readonly steps: number;
}

export function levelsApart({
  subjects: [one, other, ...others],
  sameRole,
}: Pick<CompareRoleLevelsAnswer, "subjects" | "sameRole">): Apart | undefined {
  if (!sameRole || one?.place === undefined || other?.place === undefined) return undefined;
  const steps = other.place.rank - one.place.rank;
  if (others.length > 0 || steps === 0) return undefined;
  return steps > 0
    ? { upper: other, lower: one, steps }
    : { upper: one, lower: other, steps: -steps };
}

export function answerCompareRoleLevels(
  question: QuestionOf<"compare-role-levels">,
  catalogue: Catalogue,
): CompareRoleLevelsAnswer {
  const subjects = inOrder(question, catalogue);
  const [first] = subjects;
  const sameRole = subjects.every(({ role }) => role === first?.role);
  const directed = isDirected(subjects, question.step, catalogue);
  const names = sameRole
    ? subjects.map(({ short }) => short)
    : withoutCommonEnd(subjects.map(({ roleLevel }) => roleLevel.title));
  const summaries = subjects.map(({ roleLevel }) => optionalFact(roleLevel.summary, catalogue));
  const responsibilities = subjects.map(({ roleLevel }) =>
    factsOf(roleLevel.responsibilities, catalogue),
  );
  const skills = subjects.map(({ roleLevel }) => skillsOf(roleLevel, catalogue));
  const knowledge = subjects.map(({ roleLevel }) => knowledgeOf(roleLevel, catalogue));
  // Within one role, the last level lists most; two roles keep the order asked.
  const listing = <Item>(items: readonly Item[]): readonly Item[] =>
    sameRole ? items.toReversed() : items;
  return {
    kind: "compare-role-levels",
    subjects,
    names,
    sameRole,
    directed,
    summaries,
    responsibilities,
    skills: compareAsked(skills, listing(skills), directed),
    // A level for which the sources list no knowledge is undocumented; it may still need some.
    knowledge: compareAsked(
      knowledge,
      listing(knowledge),
      directed && knowledge.every((pieces) => pieces.length > 0),
    ),
    items: compareItems(subjects, catalogue),
    defined: true,
    next: offers(subjects, names),
    cites: citesOf(
      [...skills.flatMap(factsOfAsked), ...summaries, ...responsibilities.flat()],
      knowledge.flatMap(factsOfAsked),
      subjects.flatMap(({ roleLevel }) => [
        ...sourcesNaming(roleLevel, "qualifications", catalogue),
        ...[...roleLevel.training, ...roleLevel.development, ...roleLevel.workActivities].map(
          ({ statement }) => catalogue.source(statement.source),
        ),
      ]),
    ),
  };
}
