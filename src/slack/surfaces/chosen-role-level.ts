import type { RoleLevelId } from "../../catalogue/types.ts";
import type { Rolecall } from "../rolecall.ts";

/** The role level that was chosen from the typeahead; undefined if the catalogue has it no more. */
export function chosenRoleLevel(
  rolecall: Pick<Rolecall, "reply">,
  text: string,
): RoleLevelId | undefined {
  const { understanding } = rolecall.reply(text, { command: "role" });
  // A name that is understood in part alone is not the one that was chosen.
  if (understanding.kind !== "question" || understanding.leftOut !== undefined) return undefined;
  const { question } = understanding;
  return question.kind === "role-level" ? question.roleLevel : undefined;
}
