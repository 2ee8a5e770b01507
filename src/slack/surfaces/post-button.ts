import { wordingSlack } from "../../render/wording-slack.ts";
import {
  prepareAnswer,
  content,
  kindOf,
  type PreparedAnswer,
  show,
} from "../message/prepared-answer.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import { askedBy, remark } from "../message/footer.ts";
import { readPostActionId } from "../names.ts";
import type { ActionPayload } from "../transport/payloads.ts";
import { recipientOfAction } from "./ask-buttons.ts";
import { catalogueDate } from "../../answer/holdings.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Content } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication">;

/** Longer than anybody keeps pressing, shorter than a response_url lives. */
const oncePerSeconds = 600;

/** The answer for everyone, with who asked for it, how, and of which catalogue. */
export function postedContent(
  answer: PreparedAnswer,
  user: string,
  { catalogue }: Pick<Rolecall, "catalogue">,
): Content {
  const { typed } = answer;
  const command = typed.startsWith("/");
  const date = catalogueDate(catalogue);
  return content(answer, askedBy({ user, text: typed, command, catalogueDate: date }));
}

/**
 * "Post to channel", under an answer that only the person who asked can see. Slack cannot make
 * that message public, so the same answer is posted anew; a double click posts it once.
 */
export async function onPostButton(needs: Needs, payload: ActionPayload): Promise<Handled> {
  const { slack, deduplication } = needs;
  const { user, container, response_url: url, actions } = payload;
  const [{ action_id: id, value }] = actions;
  const view = readPostActionId(id);
  if (view === undefined || typeof value !== "string" || !container.is_ephemeral) {
    return { kind: "ignored", why: "an unknown button" };
  }
  const key = `post:${container.message_ts ?? payload.trigger_id ?? ""}:${user.id}`;
  if ((await deduplication.claim(key, oncePerSeconds)) !== "claimed") {
    return { kind: "ignored", why: repetition };
  }
  const { rolecall } = needs.edition();
  const answer = prepareAnswer(rolecall, value, { view });
  const { thread } = recipientOfAction(payload);
  const sent = await show(answer, async (shown) =>
    slack.respond({ url, content: postedContent(shown, user.id, rolecall), as: "public", thread }),
  );
  if (sent.kind !== "sent") {
    await deduplication.release(key);
    return handled(sent, kindOf(answer), "post");
  }
  // If this fails the button stays, and the key keeps it from posting twice.
  await show(answer, async (shown) =>
    slack.respond({
      url,
      content: content(shown, remark(wordingSlack.posted)),
      as: "replacement",
    }),
  );
  return handled(sent, `posted ${kindOf(answer)}`);
}
