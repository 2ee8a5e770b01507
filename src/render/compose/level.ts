import type { LevelAnswer } from "../../answer/kinds/level.ts";
import { capitalised } from "../grammar.ts";
import type { ListItem, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { type Body, list, openableFold, paragraph } from "./body.ts";
import { ladder, titleOf } from "./levels.ts";

/** Nobody reads more names than this; a count is more use. */
const mostSkillsNamed = 40;
const mostAskersNamed = 20;

type Askers = LevelAnswer["askers"];

function skillsDefined({ scale, definedFor }: LevelAnswer): readonly Part[] {
  if (scale === "depth") return [];
  const count = definedFor.length;
  if (count === 0) return [paragraph(wording.definedForNone)];
  if (count > mostSkillsNamed) return [paragraph(`${wording.definedForSkills(count)}.`)];
  return openableFold(wording.definedForSkills(count), [
    paragraph(definedFor.map(({ title }) => title).join("; ")),
  ]);
}

function withSkills(askers: Askers): readonly ListItem[] {
  return askers.map(({ who, skills }) => ({
    lead: titleOf(who),
    text: skills.map(({ title }) => title).join("; "),
  }));
}

/** One line per role: its levels, each with the number of skills it asks for. */
function byRole(askers: Askers): readonly ListItem[] {
  const roles = new Map(askers.map(({ who }) => [who.role.id, who.role]));
  return [...roles.values()].map(({ id, title }) => ({
    lead: title,
    text: askers
      .filter(({ who }) => who.role.id === id)
      .map(({ who, skills }) => wording.withNumber(who.short, skills.length))
      .join("; "),
  }));
}

export function composeLevel(answer: LevelAnswer): Body {
  const { level, scale, rank, ladder: rungs, askers, activities } = answer;
  return {
    title: capitalised(levelName(level)),
    context: wording.levelPlace(rank, rungs.length, scale),
    parts: [
      ...ladder(rungs),
      paragraph(scale === "depth" ? wording.depthBySubject : wording.levelBySkill),
      ...skillsDefined(answer),
      ...(activities === 0 ? [] : [paragraph(wording.activitiesAtLevel(activities))]),
      ...(askers.length === 0
        ? []
        : openableFold(
            wording.askedAtLevel(askers.length),
            askers.length > mostAskersNamed
              ? [paragraph(wording.numbersAskedFor), list(byRole(askers))]
              : [list(withSkills(askers))],
          )),
    ],
  };
}
