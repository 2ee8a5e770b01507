import { wordingSlack } from "../../render/wording-slack.ts";
import { prepareAnswer, content, kindOf, show } from "../message/prepared-answer.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import { remark } from "../message/footer.ts";
import { readPostActionId } from "../names.ts";
import type { ActionPayload } from "../transport/payloads.ts";
import { recipientOfAction } from "./ask-buttons.ts";
import { postAnswer } from "./posting.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication">;

/** Longer than anybody keeps pressing, shorter than a response_url lives. */
const oncePerSeconds = 600;

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
  // The same message may show one answer after the other, and as words or as a chart.
  const key = `post:${container.message_ts ?? payload.trigger_id ?? ""}:${user.id}:${id}:${value}`;
  if ((await deduplication.claim(key, oncePerSeconds)) !== "claimed") {
    return { kind: "ignored", why: repetition };
  }
  const { rolecall } = needs.edition();
  const answer = prepareAnswer(rolecall, value, { view });
  const { sent, whole } = await postAnswer(slack, answer, recipientOfAction(payload), rolecall);
  if (sent.kind !== "sent") {
    await deduplication.release(key);
    return handled(sent, kindOf(answer), "post");
  }
  const said = whole ? wordingSlack.posted : wordingSlack.postedInPart;
  // If this fails the button stays, and the key keeps it from posting twice.
  await show(answer, async (shown) =>
    slack.respond({ url, content: content(shown, remark(said)), as: "replacement" }),
  );
  return handled(sent, `posted ${kindOf(answer)}`);
}
