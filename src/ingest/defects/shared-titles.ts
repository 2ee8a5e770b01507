import { groupBy } from "../../catalogue/group.ts";
import { idOfLevel } from "../naming.ts";
import type { DefectRule } from "./rule.ts";

/** A role level is identified by its title, so two with the same title become one. */
export const levelInTwoRoles: DefectRule = {
  id: "level-in-two-roles",
  looksFor: "a role level with the same title in two roles of the document",
  tip: "The catalogue has it once, under the first role, with what both ask for; rename one of the two in the document.",
  treatment: "merged",
  find: ({ extract }) => {
    const levels = extract.roles.flatMap(({ title: role, levels: all }) =>
      all.map(({ title }) => ({ title, role: role?.text ?? "" })),
    );
    const byTitle = groupBy(levels, ({ title }) => idOfLevel(title.text));
    return [...byTitle.values()].flatMap((group) => {
      const roles = [...new Set(group.map(({ role }) => role))];
      const [first] = group;
      if (first === undefined || roles.length < 2) return [];
      return [
        {
          lines: group.flatMap(({ title }) => title.lines.slice(0, 1)),
          under: roles.join(" and "),
          excerpt: first.title.text,
        },
      ];
    });
  },
};
