import type { Page } from "../render/page.ts";
import type { Reply } from "./rolecall.ts";
import { wordingMcp } from "./wording.ts";

/**
 * The page of a reply. Below its examples, help tells people of follow-ups and of Slack's commands;
 * here it says how to ask through an assistant.
 */
export function pageForAssistants({ understanding, page }: Reply): Page {
  if (understanding.kind !== "question" || understanding.question.kind !== "help") return page;
  const examples = page.parts.findIndex(({ kind }) => kind === "choices");
  return {
    ...page,
    parts: [...page.parts.slice(0, examples + 1), { kind: "paragraph", text: wordingMcp.helpMore }],
  };
}
