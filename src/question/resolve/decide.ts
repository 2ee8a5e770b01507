import type { Catalogue } from "../../catalogue/catalogue.ts";
import { begunTitles } from "./title-prefixes.ts";
import { soughtBy, suits } from "../commands.ts";
import { factsOf, type FactsSetting } from "../intents/facts-of.ts";
import {
  type Interpretation,
  type InterpretationSetting,
  interpretationsOf,
} from "./interpretations.ts";
import { missOf, type MissInput } from "./misses.ts";
import { type Part, typedOf } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import type { RoleReference } from "./role-references.ts";
import { recognisers } from "../intents/intents.ts";
import { distinctQuestions } from "../same-question.ts";
import { continues, hasCue, isClearlyRole, type Scene } from "../parse/predicates.ts";
import { isExplained } from "../refine/unexplained.ts";
import type { TitleSearch } from "../lexicon/title-search.ts";
import { mostChoices, mostNearest, type Understanding } from "../understanding.ts";

export interface Decision {
  readonly understanding: Understanding;
  readonly recogniser?: string;
}

/** Whether the text leaves out what it is about, and no earlier question tells. */
function leavesOut({ context }: Scene, parts: readonly Part[]): boolean {
  if (context.previous !== undefined || parts.some(({ kind }) => kind === "name")) return false;
  const graded = parts.filter(({ kind }) => kind === "seniority" || kind === "level");
  const compares = context.command === "compare" || hasCue(parts, "compare");
  // "The two principal roles" are all that there are.
  return continues(parts, context) || (compares && graded.length < 2 && !hasCue(parts, "roles"));
}

function wordsWithChoice({ text, tokens }: Scene, parts: readonly Part[]): string {
  const open = parts.filter(
    (part) => part.kind === "seniority" || (part.kind === "name" && part.full.length !== 1),
  );
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return text.trim();
  return typedOf(text, tokens, { from: first.from, to: last.to });
}

function outcomeOf(input: MissInput, questions: readonly Question[]): Understanding {
  const { scene, parts } = input;
  const { command } = scene.context;
  const suitable = questions.filter((question) => suits(command, question));
  const [only] = suitable;
  if (only === undefined && command !== undefined) {
    const words = scene.text.trim();
    const nearest = questions.slice(0, mostNearest);
    return { kind: "not-found", sought: soughtBy(command), words, nearest };
  }
  if (only !== undefined && suitable.length === 1 && !leavesOut(scene, parts)) {
    return { kind: "question", question: only };
  }
  if (suitable.length < 2) return { kind: "not-understood" };
  const words = wordsWithChoice(scene, parts);
  const choices = suitable.slice(0, mostChoices);
  const more = suitable.length > mostChoices;
  return { kind: "ambiguous", words, choices, ...(more ? { more } : {}) };
}

function questionAboutRole({ role, roleLevel }: RoleReference): Question {
  return roleLevel === undefined ? { kind: "role", role } : { kind: "role-level", roleLevel };
}

/** The roles named beyond doubt beside what nothing explains: the lead of "lead app ops salary". */
function rolesBeside(
  setting: FactsSetting & InterpretationSetting,
  { scene, parts }: MissInput,
): readonly Question[] {
  const explained = parts.filter(({ kind }) => kind !== "stranger");
  const namesRole = explained.some((part) => part.kind === "name" && isClearlyRole(part));
  if (scene.context.command !== undefined || !namesRole) return [];
  const { possible } = interpretationsOf(setting, scene, explained);
  return distinctQuestions(possible.flatMap(({ roles }) => roles.map(questionAboutRole)));
}

/** What a text means whose parts are known. */
export function decide(
  setting: FactsSetting & InterpretationSetting,
  input: MissInput & { readonly titles: TitleSearch },
): Decision {
  const decision = decideByParts(setting, input);
  const { text, context } = input.scene;
  const { kind } = decision.understanding;
  if (kind === "question" || kind === "ambiguous") return decision;
  const understanding = begunTitles(input.titles, text, context.command);
  return understanding === undefined ? decision : { understanding };
}

/** What to say to a comparison of roles of which one has no levels. */
function withoutLevels(
  { catalogue }: FactsSetting,
  { scene, parts }: MissInput,
  possible: readonly Interpretation[],
): Understanding | undefined {
  const compares = scene.context.command === "compare" || hasCue(parts, "compare");
  const [roles = []] = possible.map((interpretation) => interpretation.roles);
  if (!compares || roles.length < 2) return undefined;
  if (roles.every(({ role }) => catalogue.role(role).levels.length > 0)) return undefined;
  const nearest = distinctQuestions(roles.map(questionAboutRole));
  return { kind: "not-found", sought: "levels", words: scene.text.trim(), nearest };
}

/**
 * "Programming and build" has a title of its own in each of several trades. Of the skills that a
 * role level may have been asked for, the one that it lists is meant.
 */
function withListedSkill(
  catalogue: Catalogue,
  questions: readonly Question[],
): readonly Question[] {
  const [first] = questions;
  if (first?.kind !== "skill-in-role-level" || questions.length < 2) return questions;
  const { roleLevel } = first;
  const { requirements, knowledge } = catalogue.roleLevel(roleLevel);
  const listed = new Set([
    ...requirements.map(({ skill }) => skill),
    ...knowledge.map((one) => one.knowledge),
  ]);
  const asked = questions.filter(
    (question) =>
      question.kind === "skill-in-role-level" &&
      question.roleLevel === roleLevel &&
      listed.has(question.skill),
  );
  const sameRoleLevel = questions.every(
    (question) => question.kind === "skill-in-role-level" && question.roleLevel === roleLevel,
  );
  return sameRoleLevel && asked.length === 1 ? asked : questions;
}

function decideByParts(setting: FactsSetting & InterpretationSetting, input: MissInput): Decision {
  const { scene, parts } = input;
  if (!isExplained(scene, parts)) {
    return { understanding: missOf(input, rolesBeside(setting, input)) };
  }
  const { possible, missing } = interpretationsOf(setting, scene, parts);
  const decisions = possible.flatMap((interpretation) => {
    const facts = factsOf(setting, scene, parts, interpretation);
    for (const [name, recognise] of recognisers) {
      const questions = recognise(facts);
      if (questions !== undefined) return [{ name, questions }];
    }
    return [];
  });
  const levelless = withoutLevels(setting, input, possible);
  if (levelless !== undefined) return { understanding: levelless };
  const questions = withListedSkill(
    setting.catalogue,
    distinctQuestions(decisions.flatMap((decision) => decision.questions)),
  );
  if (questions.length > 0) {
    const deciding = decisions.find((decision) => decision.questions.length > 0);
    const recogniser = deciding === undefined ? {} : { recogniser: deciding.name };
    return { understanding: outcomeOf(input, questions), ...recogniser };
  }
  if (leavesOut(scene, parts)) return { understanding: { kind: "not-understood" } };
  const miss = missOf(input, []);
  if (miss.kind !== "not-found" || missing.length === 0) return { understanding: miss };
  const nearest = distinctQuestions(
    missing.map(({ role }): Question => ({ kind: "role", role })),
  ).slice(0, mostNearest);
  const compares = scene.context.command === "compare" || hasCue(parts, "compare");
  // Of what is compared the one half may be there.
  const words = compares ? missing.map(({ name }) => name).join(", ") : miss.words;
  return { understanding: { ...miss, sought: "role", words, nearest } };
}
