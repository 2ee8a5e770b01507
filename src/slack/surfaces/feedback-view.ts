import type { ModalView } from "@slack/types";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { Feedback } from "../message/feedback-value.ts";
import { feedbackValue } from "../message/feedback-value.ts";
import { plain } from "../message/elements.ts";
import { actions, views } from "../names.ts";

const longestComment = 2000;

function title({ rating }: Pick<Feedback, "rating">) {
  return plain(rating === "missing" ? wordingSlack.tellTitle : wordingSlack.rateTitle);
}

/** Shows all that will be sent; the comment is needed where there is nothing else to send. */
export function feedbackView(feedback: Feedback): ModalView {
  const { rating, ask } = feedback;
  return {
    type: "modal",
    callback_id: views.feedback,
    private_metadata: feedbackValue(feedback),
    title: title(feedback),
    submit: plain(wordingSlack.send),
    close: plain(wordingSlack.cancel),
    blocks: [
      ...(ask === ""
        ? []
        : [{ type: "section" as const, text: plain(wordingSlack.sends(rating, ask)) }]),
      {
        type: "input",
        block_id: "feedback:comment",
        optional: ask !== "",
        label: plain(wordingSlack.comment),
        element: {
          type: "plain_text_input",
          action_id: actions.feedbackComment,
          multiline: true,
          max_length: longestComment,
          placeholder: plain(wordingSlack.commentPlaceholder),
        },
      },
      { type: "context", elements: [plain(wordingSlack.sendsWhat)] },
    ],
  };
}

/** The same modal, saying how the sending goes. */
export function feedbackStateView(feedback: Pick<Feedback, "rating">, sentence: string): ModalView {
  return {
    type: "modal",
    callback_id: views.feedback,
    title: title(feedback),
    close: plain(wordingSlack.close),
    blocks: [{ type: "section", text: plain(sentence) }],
  };
}
