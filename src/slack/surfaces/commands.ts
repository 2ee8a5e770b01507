import { prepareAnswer, kindOf, privateContent, show } from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { CommandPayload } from "../transport/payloads.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Dependencies } from "../dependencies.ts";
import { typedText } from "../message/typed-text.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel">;

export function recipientOfCommand(payload: CommandPayload): Recipient {
  return {
    user: payload.user_id,
    channel: payload.channel_id,
    responseUrl: payload.response_url,
  };
}

/** A slash command: answered to the person who typed it. */
export async function onCommand(needs: Needs, payload: CommandPayload): Promise<Handled> {
  const { edition, slack, feedbackChannel } = needs;
  const typed = `${payload.command} ${typedText(payload.text)}`.trim();
  const answer = prepareAnswer(edition().rolecall, typed);
  const sent = await show(answer, async (shown) =>
    slack.respond({
      url: payload.response_url,
      content: privateContent(shown, feedbackChannel !== undefined),
      as: "private",
    }),
  );
  return handled(sent, kindOf(answer));
}
