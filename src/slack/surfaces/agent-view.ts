import { exampleQuestions } from "../../answer/examples.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { Handled } from "../delivery/handle-delivery.ts";
import type { HomeOpenedPayload } from "../transport/payloads.ts";
import { faultOf } from "../api/send-result.ts";
import type { Dependencies } from "../dependencies.ts";

const mostPrompts = 4;

/** What only some plans of Slack have; without it nothing is missing but its comfort. */
export interface AgentView {
  readonly suggest: (payload: HomeOpenedPayload) => Promise<Handled>;
}

export function createAgentView({
  slack,
  edition,
}: Pick<Dependencies, "slack" | "edition">): AgentView {
  // The plan and the scopes stay as they are until the next start.
  let available = true;
  return {
    suggest: async ({ event }) => {
      if (!available || event.channel === undefined)
        return { kind: "ignored", why: "no agent view" };
      const { rolecall } = edition();
      const prompts = exampleQuestions(rolecall.catalogue)
        .slice(0, mostPrompts)
        .map((question) => rolecall.phrase(question))
        .filter((phrase) => phrase !== "")
        .map((message) => ({ title: message, message }));
      if (prompts.length === 0) return { kind: "ignored", why: "nothing to suggest" };
      const sent = await slack.suggestPrompts(event.channel, wordingSlack.promptsTitle, prompts);
      if (sent.kind === "refused" && faultOf(sent) === "setup") available = false;
      return sent.kind === "sent"
        ? { kind: "done", what: "prompts" }
        : { kind: "ignored", why: "no agent view" };
    },
  };
}
