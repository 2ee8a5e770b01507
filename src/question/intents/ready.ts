import { only } from "../../catalogue/group.ts";
import { type Intent, levelMeant, namesOnly, says } from "./facts.ts";

/**
 * "Am I ready for lead?": what it asks for beyond the level below; all of it, where that is not
 * known. Whether the person is ready, no document says.
 */
export const ready: Intent = (facts) => {
  const { catalogue, roles, levels, sections } = facts;
  const roleLevel = levelMeant(only(roles));
  const asksElse = !namesOnly(facts, "roles") || levels.length + sections.length > 0;
  if (!says(facts, "ready") || roleLevel === undefined || asksElse) return undefined;
  const { lower } = catalogue.neighbours(roleLevel);
  return lower === undefined
    ? [{ kind: "role-level", roleLevel }]
    : [{ kind: "compare-role-levels", roleLevels: [lower.id, roleLevel], step: true }];
};
