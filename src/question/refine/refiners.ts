import type { ParsingContext } from "../context.ts";
import type { Span } from "../parse/spans.ts";
import { commonWord, progressive, sectionBeforeWord } from "./common-words.ts";
import { nextThing, partBesideName, turnedPair } from "./compounds.ts";
import { comparingPrepositions, lackedByOther } from "./comparing-prepositions.ts";
import { corrections } from "./corrections.ts";
import { families } from "./families.ts";
import { strayNumber } from "./numbers.ts";
import { relativeClause } from "./relative-clauses.ts";
import { negated } from "./negated.ts";
import { ignoring, type Refiner, rejecting } from "./refiner.ts";
import { seniorityOnlyTitles } from "./seniority-only-titles.ts";
import { leadsTo, plainThings, secondSeniority, seniorityOfNoRole } from "./seniorities.ts";
import { sharedWords } from "./shared-words.ts";
import { teamNames } from "./team-names.ts";
import { positionCounts } from "./position-counts.ts";
import { peopleOfTeam, wordsOfNoTeam } from "./team-words.ts";
import { skillVerbs } from "./skill-verbs.ts";
import { unconfirmedGuess } from "./guesses.ts";
import { strayCues } from "./stray-cues.ts";

/** In this order; each sees the result of those before it. */
export const refiners: readonly Refiner[] = [
  { name: "correction", refine: corrections },
  { name: "plain thing", refine: plainThings },
  { name: "team name", refine: teamNames },
  { name: "lacked by other", refine: lackedByOther },
  { name: "position counts", refine: positionCounts },
  { name: "people of team", refine: peopleOfTeam },
  { name: "words of no team", refine: wordsOfNoTeam },
  { name: "stray cue", refine: strayCues },
  { name: "comparing preposition", refine: comparingPrepositions },
  { name: "family", refine: families },
  { name: "seniority-only title", refine: seniorityOnlyTitles },
  ignoring("relative clause", relativeClause),
  ignoring("negated", negated),
  { name: "shared word", refine: sharedWords },
  { name: "skill as a verb", refine: skillVerbs },
  rejecting("unconfirmed guess", unconfirmedGuess),
  rejecting("stray number", strayNumber),
  rejecting("compound noun", partBesideName, nextThing),
  rejecting("common word", commonWord, sectionBeforeWord, progressive),
  rejecting("turned pair", turnedPair),
  rejecting("stray seniority", seniorityOfNoRole, secondSeniority, leadsTo),
];

/** The spans that a refiner changed, before and after. */
export interface Refinement {
  readonly refiner: string;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Applies every refiner in turn, and records what each of them changed. */
export function refine(
  spans: readonly Span[],
  context: ParsingContext,
): { readonly spans: readonly Span[]; readonly refinements: readonly Refinement[] } {
  const refinements: Refinement[] = [];
  let current = spans;
  const { without } = context.lexicon.workings;
  for (const refiner of refiners.filter(({ name }) => !without.has(`refiner ${name}`))) {
    const after = refiner.refine(current, context);
    const before = current.filter((span) => !after.includes(span));
    if (before.length > 0) {
      const made = after.filter((span) => !current.includes(span));
      refinements.push({ refiner: refiner.name, before, after: made });
    }
    current = after;
  }
  return { spans: current, refinements };
}
