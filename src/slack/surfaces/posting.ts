import { catalogueDate } from "../../answer/holdings.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { Recipient } from "../api/recipient.ts";
import { type Failure, faultOf, type PostedMessage, type SendResult } from "../api/send-result.ts";
import type { Content, Post, Slack } from "../api/slack.ts";
import { askedBy, joinFooters, remark } from "../message/footer.ts";
import { mostRest, removeButton } from "../message/posted.ts";
import {
  content,
  firstView,
  type PreparedAnswer,
  rememberedOf,
  restOf,
  show,
} from "../message/prepared-answer.ts";
import type { Rolecall } from "../rolecall.ts";
import type { SubmissionPayload } from "../transport/payloads.ts";

type Needs = Pick<Slack, "post" | "update" | "remove" | "respond">;

/** What became of a post. */
export interface Posting {
  /** Of its first message. */
  readonly sent: SendResult;
  /** Whether Slack took the rest too. Its first message leads to the rest in any case. */
  readonly whole: boolean;
}

/**
 * Where a form says to post. Only a conversation for which Slack gives a response_url counts: what
 * the form itself says can be forged.
 */
export function chosenPlace(
  { user, response_urls: urls }: SubmissionPayload,
  actionId: string,
): Recipient | undefined {
  const chosen = urls.find(({ action_id: id }) => id === actionId);
  if (chosen === undefined) return undefined;
  const { channel_id: id, response_url: responseUrl } = chosen;
  // Posting to a person's id would reach them in their conversation with the app, not in this one.
  return { user: user.id, channel: /^[CDG]/.test(id) ? id : undefined, responseUrl };
}

/** For everyone, with who asked, how, and of which catalogue; only who asked can remove it. */
function postedContent(
  answer: PreparedAnswer,
  asker: string,
  { catalogue }: Pick<Rolecall, "catalogue">,
  rest: readonly string[],
  outside: boolean,
): Content {
  const { typed } = answer;
  const command = typed.startsWith("/");
  return content(
    answer,
    joinFooters(
      remark(rest.length > 0 && outside ? wordingSlack.restInThread : undefined),
      askedBy({ user: asker, text: typed, command, catalogueDate: catalogueDate(catalogue) }),
      removeButton({ asker, rest }),
    ),
  );
}

/** Sends messages to a thread one after the other, as far as Slack takes them; gives their ts. */
async function postInThread(
  slack: Needs,
  to: Omit<Post, "content">,
  contents: readonly Content[],
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const one of contents) {
    const sent = await slack.post({ ...to, content: one });
    if (sent.kind !== "sent" || sent.message === undefined) break;
    all.push(sent.message.ts);
  }
  return all;
}

export function isGone(result: SendResult): boolean {
  return result.kind === "refused" && result.error === "message_not_found";
}

/**
 * Removes what the app posted in a thread, the last first.
 * @param rest of each message its ts, oldest first
 * @returns the first failure, unless that message was gone
 */
export async function removeRest(
  slack: Pick<Slack, "remove">,
  channel: string,
  rest: readonly string[],
): Promise<Failure | undefined> {
  let failure: Failure | undefined;
  for (const ts of rest.toReversed()) {
    const removed = await slack.remove({ channel, ts });
    if (removed.kind !== "sent" && !isGone(removed)) failure ??= removed;
  }
  return failure;
}

/**
 * Posts a whole answer, from whichever of its pages: the first, with the rest in its thread.
 *
 * Only where the app is a member can it begin a thread. Elsewhere Slack refuses it, and the first
 * message goes by the response_url, with its More button for the rest. Where nobody knows whether
 * Slack took the first way, the second is not tried, because it might post twice.
 */
export async function postAnswer(
  slack: Needs,
  answer: PreparedAnswer,
  { user, channel, thread, responseUrl: url }: Recipient,
  rolecall: Pick<Rolecall, "catalogue">,
): Promise<Posting> {
  let whole = true;

  /** And tells the first message where the rest is, which only now has a place. */
  const postRest = async (shown: PreparedAnswer, first: PostedMessage): Promise<void> => {
    const contents = restOf(shown).slice(0, mostRest);
    if (contents.length === 0) return;
    const remember = rememberedOf(shown);
    const place = { channel: first.channel, thread: thread ?? first.ts, remember };
    const rest = await postInThread(slack, place, contents);
    whole = rest.length === contents.length;
    if (rest.length === 0) return;
    const updated = await slack.update({
      ...first,
      content: postedContent(shown, user, rolecall, rest, thread === undefined),
      remember,
    });
    if (updated.kind === "sent") return;
    // Nothing would lead from the first message to the rest, which could then not be removed with it.
    whole = isGone(updated);
    await removeRest(slack, first.channel, rest);
  };

  const sent = await show(
    { ...answer, view: { ...answer.view, page: firstView.page } },
    async (shown) => {
      const first = postedContent(shown, user, rolecall, [], thread === undefined);
      const post = { thread, content: first, remember: rememberedOf(shown) };
      const byApp: SendResult =
        channel === undefined
          ? { kind: "refused", error: "channel_not_found" }
          : await slack.post({ ...post, channel });
      if (byApp.kind === "refused" && faultOf(byApp) === "place" && url !== undefined) {
        return slack.respond({ url, content: first, as: "public", thread });
      }
      if (byApp.kind === "sent" && byApp.message !== undefined)
        await postRest(shown, byApp.message);
      return byApp;
    },
  );
  return { sent, whole };
}
