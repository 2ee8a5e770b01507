import type {
  CompareRoleLevelsAnswer,
  ComparedSkill,
} from "../../answer/kinds/compare-role-levels.ts";
import { capitalised } from "../grammar.ts";
import { spoken } from "../label.ts";
import type { FoldsPart, ListItem, Part } from "../page.ts";
import { wordingCompare } from "../wording-compare.ts";
import { wording } from "../wording.ts";
import { closedFold, list, paragraph, plainList } from "./body.ts";
import { changeCounts, changeLabel, isChanged, marks } from "./change.ts";
import { askedCell } from "./levels.ts";

/**
 * Compares the knowledge of the role levels that list any. If only one does, there is nothing to
 * compare, and besideSkills gives the count.
 */
export function knowledgeParts({ knowledge, names }: CompareRoleLevelsAnswer): readonly Part[] {
  const directed = knowledge.some(({ steps }) => steps.length > 0);
  const having = names.filter((_, index) =>
    knowledge.some(({ sides }) => (sides[index] ?? []).length > 0),
  );
  if (having.length < 2) return [];
  const changed = knowledge.filter(isChanged);
  const unchanged = knowledge.filter((each) => !isChanged(each));
  return [
    ...closedFold(wording.sectionHeading("knowledge"), [
      paragraph(
        `${capitalised(
          wordingCompare.changeSummary("piece of knowledge", changeCounts(knowledge, directed)),
        )}.`,
      ),
      ...(changed.length === 0 ? [] : [list(changed.map((each) => changedKnowledge(each, names)))]),
    ]),
    ...(unchanged.length === 0 ? [] : sameKnowledge(unchanged)),
  ];
}

function changedKnowledge(each: ComparedSkill, names: readonly string[]): ListItem {
  const sides = each.sides.map((side, index) => `${names[index] ?? ""} ${spoken(askedCell(side))}`);
  return {
    lead: { mark: marks[each.change], text: each.skill.title },
    text: `${spoken(changeLabel(each, names))}: ${sides.join(", ")}`,
  };
}

function sameKnowledge(unchanged: readonly ComparedSkill[]): readonly FoldsPart[] {
  const depth = ({ sides }: ComparedSkill): string => {
    const label = askedCell(sides[0] ?? []);
    return typeof label === "string" ? "" : ` (${label.text})`;
  };
  return closedFold(wordingCompare.sameKnowledge(unchanged.length), [
    plainList(unchanged.map((each) => `${each.skill.title}${depth(each)}`)),
  ]);
}
