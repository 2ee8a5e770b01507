import { escapeMrkdwn } from "../../render/mrkdwn.ts";
import { apology, wordingSlack } from "../../render/wording-slack.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import { sayPrivately } from "../api/recipient.ts";
import { notice } from "../message/notice.ts";
import { plain } from "../message/elements.ts";
import { type Feedback, readFeedbackValue } from "../message/feedback-value.ts";
import { feedbackStateView, feedbackView } from "./feedback-view.ts";
import { openModal } from "./modals.ts";
import { actions } from "../names.ts";
import { type ActionPayload, entered, type SubmissionPayload } from "../transport/payloads.ts";
import { faultOf } from "../api/send-result.ts";
import type { Content } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication" | "feedbackChannel">;

const oncePerSeconds = 600;

/** "Helpful", "Not helpful" or "Tell the catalogue's owners": nothing is sent yet. */
export async function onFeedbackOpened(
  { slack, feedbackChannel }: Pick<Needs, "slack" | "feedbackChannel">,
  { actions: [{ value }], trigger_id: trigger }: ActionPayload,
): Promise<Handled> {
  const feedback = typeof value === "string" ? readFeedbackValue(value) : undefined;
  if (feedback === undefined || feedbackChannel === undefined) {
    return { kind: "ignored", why: "an unknown button" };
  }
  return openModal(slack, trigger, feedbackView(feedback), "feedback modal");
}

/** The view to show while the feedback is being sent; undefined for an unknown modal. */
export function feedbackOf({ view }: SubmissionPayload): Feedback | undefined {
  return readFeedbackValue(view.private_metadata);
}

interface Report extends Feedback {
  readonly user: string;
  readonly comment: string;
  /** The title of the answer. */
  readonly answer: string;
}

/** Foreign words stand in plain text, which Slack does not parse. */
function reportContent({ user, rating, ask, comment, answer }: Report): Content {
  const head = wordingSlack.feedback(user, rating);
  const lines = [
    ...(ask === ""
      ? []
      : [
          [wordingSlack.feedbackQuestion, ask] as const,
          [wordingSlack.feedbackAnswer, answer] as const,
        ]),
    ...(comment === "" ? [] : [[wordingSlack.feedbackComment, comment] as const]),
  ].map(([label, words]) => `${label}: ${words}`);
  return {
    text: [head, ...lines.map(escapeMrkdwn)].join("\n"),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: head, verbatim: true } },
      ...lines.map((text) => ({
        type: "section" as const,
        text: plain(text),
      })),
    ],
  };
}

/** Sends it to the owners' channel, and tells in the modal what came of it. */
export async function onFeedbackSubmitted(
  needs: Needs,
  payload: SubmissionPayload,
): Promise<Handled> {
  const { slack, feedbackChannel: channel } = needs;
  const { user, view } = payload;
  const feedback = feedbackOf(payload);
  if (feedback === undefined || channel === undefined) {
    return { kind: "ignored", why: "an unknown modal" };
  }
  if ((await needs.deduplication.claim(`feedback:${view.id}`, oncePerSeconds)) !== "claimed") {
    return { kind: "ignored", why: repetition };
  }
  const comment = entered(view, actions.feedbackComment)?.value?.trim() ?? "";
  // What the answer was is found anew, and not believed of a button.
  const answer = needs.edition().rolecall.reply(feedback.ask).page.title;
  const content = reportContent({ ...feedback, user: user.id, comment, answer });
  const sent = await slack.post({ channel, thread: undefined, content, remember: undefined });
  const sentence = sent.kind === "sent" ? wordingSlack.thanks : apology("feedback", faultOf(sent));
  const told = await slack.updateView(view.id, feedbackStateView(feedback, sentence));
  if (sent.kind === "sent") {
    // The modal says that it is being sent, and the person would send it again.
    if (told.kind !== "sent") await sayPrivately(slack, { user: user.id }, notice(sentence));
    return { kind: "done", what: "feedback sent" };
  }
  return told.kind === "sent"
    ? { kind: "failed", attempt: "feedback", failure: sent, told: true }
    : handled(sent, "", "feedback");
}
