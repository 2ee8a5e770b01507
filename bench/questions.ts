import { type Catalogue, scaleOfSkill } from "../src/catalogue/catalogue.ts";
import { type Level, levelsOf } from "../src/catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../src/catalogue/types.ts";
import type { Position } from "../src/catalogue/teams.ts";
import type { Question } from "../src/question/question.ts";
import type { Rolecall } from "../src/reply.ts";
import { randomNumbers } from "../test/generated-framework.ts";
import { labelledQuestions, type Row } from "../test/question/labelled.ts";

/** All questions that stand alone: no replies to an earlier answer and no slash commands. */
export function labelledAlone(): readonly Row[] {
  return labelledQuestions("questions.jsonl").filter(
    ({ after, text }) => after === undefined && !text.startsWith("/"),
  );
}

type Draw = <Item>(items: readonly Item[]) => Item;

function drawing(random: () => number): Draw {
  return (items) => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to draw from.");
    return item;
  };
}

function severalOf<Id>(count: number, draw: () => Id): readonly Id[] {
  const ids = new Set<Id>();
  while (ids.size < count) ids.add(draw());
  return [...ids];
}

/** A question of the same kind about other things in this catalogue. */
function likeThis(question: Question, catalogue: Catalogue, draw: Draw): Question {
  const roleLevel = (): RoleLevelId => draw(catalogue.roleLevels).id;
  const skill = (): SkillId => draw(catalogue.skills).id;
  const levels = (id: SkillId): readonly Level[] =>
    levelsOf(scaleOfSkill(catalogue.skill(id)) ?? "depth");
  const positions = ({ length }: readonly Position[]): readonly Position[] =>
    severalOf(length, roleLevel).map((id) => ({ roleLevel: id, count: 1 }));
  switch (question.kind) {
    case "role":
      return { kind: "role", role: draw(catalogue.roles).id };
    case "role-level":
      return { ...question, roleLevel: roleLevel() };
    case "skill":
      return { kind: "skill", skill: skill() };
    case "skill-level": {
      const id = skill();
      return { kind: "skill-level", skill: id, level: draw(levels(id)) };
    }
    case "skill-in-role-level":
      return { kind: "skill-in-role-level", roleLevel: roleLevel(), skill: skill() };
    case "compare-role-levels":
      return { ...question, roleLevels: severalOf(question.roleLevels.length, roleLevel) };
    case "compare-skill-levels": {
      const id = skill();
      return { kind: "compare-skill-levels", skill: id, levels: levels(id).slice(0, 2) };
    }
    case "compare-skills":
      return { kind: "compare-skills", skills: severalOf(question.skills.length, skill) };
    case "roles-with-skill":
      return { kind: "roles-with-skill", skill: skill() };
    case "roles-with-qualification":
      return {
        kind: "roles-with-qualification",
        qualification: draw(catalogue.qualifications).id,
      };
    case "topic":
      return { kind: "topic", topics: [draw(catalogue.topics).id] };
    case "changes":
      if ("role" in question) return { kind: "changes", role: draw(catalogue.roles).id };
      if ("roleLevel" in question) return { kind: "changes", roleLevel: roleLevel() };
      return "skill" in question ? { kind: "changes", skill: skill() } : question;
    case "similar-roles":
      return "role" in question
        ? { kind: "similar-roles", role: draw(catalogue.roles).id }
        : { kind: "similar-roles", roleLevel: roleLevel() };
    case "career-path":
      return {
        kind: "career-path",
        from: { roleLevel: roleLevel() },
        ...(question.to && { to: { roleLevel: roleLevel() } }),
      };
    case "team":
      return { kind: "team", positions: positions(question.positions) };
    case "team-skill":
      return { kind: "team-skill", positions: positions(question.positions), skill: skill() };
    case "compare-teams": {
      const [one, other] = question.teams;
      return {
        kind: "compare-teams",
        teams: [{ positions: positions(one.positions) }, { positions: positions(other.positions) }],
      };
    }
    case "teams-with-skill":
      return { kind: "teams-with-skill", skill: skill() };
    case "level":
    case "list":
    case "help":
      return question;
  }
}

function isQuestion(expected: Row["expect"]): expected is Question {
  return expected !== "outside" && !("choices" in expected) && !("nearest" in expected);
}

/** Swaps two letters of the longest word. */
function mistyped(text: string, random: () => number): string {
  const [longest = ""] = (text.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length);
  const at = 1 + Math.floor(random() * Math.max(1, longest.length - 2));
  const [one, other] = [longest.charAt(at), longest.charAt(at + 1)];
  return text.replace(longest, longest.slice(0, at) + other + one + longest.slice(at + 2));
}

/**
 * Questions of the kinds that people ask, in the proportions of the labelled ones. Those that name
 * something name things in this catalogue; one in five is mistyped, one in three has a greeting.
 * The others are unchanged. As with people, questions may repeat.
 * @param rolecall uses the same catalogue; it phrases the questions
 */
export function goldenQuestions(
  { catalogue, phrase }: Pick<Rolecall, "catalogue" | "phrase">,
  count: number,
): readonly string[] {
  const random = randomNumbers(count);
  const draw = drawing(random);
  const labelled = labelledAlone();
  return Array.from({ length: count }, () => {
    const { text, expect } = draw(labelled);
    if (!isQuestion(expect)) return text;
    const asked = phrase(likeThis(expect, catalogue, draw));
    const typed = random() < 0.2 ? mistyped(asked, random) : asked;
    return random() < 0.33 ? `hi, ${typed} please` : typed;
  });
}
