import type { ModalView } from "@slack/types";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "../message/elements.ts";
import { actions, type ToPost, views } from "../names.ts";

const formats = { words: false, chart: true } as const;

/** As a form carries it: "words: /role senior app ops". */
function metadataOf({ typed, chart }: ToPost): string {
  return `${chart ? "chart" : "words"}: ${typed}`;
}

/** Undefined for what no form of ours carries. */
export function readToPost(metadata: string): ToPost | undefined {
  const [, format, typed] = /^(words|chart): (.+)$/s.exec(metadata) ?? [];
  if (typed === undefined || (format !== "words" && format !== "chart")) return undefined;
  return { typed, chart: formats[format] };
}

/** Asks where to post an answer. */
export function postView(toPost: ToPost): ModalView {
  return {
    type: "modal",
    callback_id: views.post,
    private_metadata: metadataOf(toPost),
    title: plain(wordingSlack.postTitle),
    submit: plain(wordingSlack.postSubmit),
    close: plain(wordingSlack.cancel),
    blocks: [
      { type: "section", text: plain(wordingSlack.posts(toPost.typed)) },
      {
        type: "input",
        block_id: "post:where",
        label: plain(wordingSlack.postWhere),
        hint: plain(wordingSlack.postWhereHint),
        element: {
          type: "conversations_select",
          action_id: actions.postConversation,
          response_url_enabled: true,
        },
      },
    ],
  };
}

/** The same form, saying how the posting goes. */
export function postStateView(sentence: string): ModalView {
  return {
    type: "modal",
    callback_id: views.post,
    title: plain(wordingSlack.postTitle),
    close: plain(wordingSlack.close),
    blocks: [{ type: "section", text: plain(sentence) }],
  };
}
