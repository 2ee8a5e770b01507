import { apology, wordingSlack } from "../../render/wording-slack.ts";
import { sayPrivately } from "../api/recipient.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import { notice } from "../message/notice.ts";
import { firstView, kindOf, prepareAnswer } from "../message/prepared-answer.ts";
import { actions, readPostElsewhere, type ToPost } from "../names.ts";
import type { ActionPayload, SubmissionPayload } from "../transport/payloads.ts";
import { openModal } from "./modals.ts";
import { chosenPlace, postAnswer, type Posting } from "./posting.ts";
import { postStateView, postView, readToPost } from "./post-view.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication">;

/** Longer than anybody keeps pressing. */
const oncePerSeconds = 600;

/** "Post elsewhere", or "Post to channel" in the Home: asks where to. */
export async function onPostElsewhere(
  { slack }: Pick<Needs, "slack">,
  { actions: [{ action_id: id, value }], trigger_id: trigger }: ActionPayload,
): Promise<Handled> {
  const toPost = readPostElsewhere(id, value);
  if (toPost === undefined) return { kind: "ignored", why: "an unknown button" };
  return openModal(slack, trigger, postView(toPost), "post modal");
}

/** What a submitted form is about; undefined for an unknown modal. */
export function toPostOf({ view }: SubmissionPayload): ToPost | undefined {
  return readToPost(view.private_metadata);
}

/** Nothing of ours is posted where Slack has not said that the person may choose it. */
const nowhere: Posting = {
  sent: { kind: "refused", error: "channel_not_found" } satisfies SendResult,
  whole: false,
};

/** Posts where the person chose, and tells in the modal what came of it. */
export async function onPostSubmitted(needs: Needs, payload: SubmissionPayload): Promise<Handled> {
  const { slack, deduplication } = needs;
  const { user, view } = payload;
  const toPost = toPostOf(payload);
  if (toPost === undefined) return { kind: "ignored", why: "an unknown modal" };
  if ((await deduplication.claim(`view:${view.id}`, oncePerSeconds)) !== "claimed") {
    return { kind: "ignored", why: repetition };
  }
  const { rolecall } = needs.edition();
  const { typed, chart } = toPost;
  const answer = prepareAnswer(rolecall, typed, { view: { ...firstView, chart } });
  const place = chosenPlace(payload, actions.postConversation);
  const { sent, whole } =
    place === undefined ? nowhere : await postAnswer(slack, answer, place, rolecall);
  const posted = whole ? wordingSlack.postedThere : wordingSlack.postedThereInPart;
  const sentence = sent.kind === "sent" ? posted : apology("post", faultOf(sent));
  const told = await slack.updateView(view.id, postStateView(sentence));
  if (sent.kind === "sent") {
    // The modal says that it is being posted, and the person would post it again.
    if (told.kind !== "sent") await sayPrivately(slack, { user: user.id }, notice(sentence));
    return { kind: "done", what: `posted ${kindOf(answer)}` };
  }
  return told.kind === "sent"
    ? { kind: "failed", attempt: "post", failure: sent, told: true }
    : handled(sent, "", "post");
}
