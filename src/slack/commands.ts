import { answered, kindOf, privateContent, show } from "./answered.ts";
import { handled, type Handled } from "./attendance.ts";
import type { CommandPayload } from "./payloads.ts";
import type { Place } from "./place.ts";
import type { Surroundings } from "./surroundings.ts";
import { typedText } from "./typed-text.ts";

type Needs = Pick<Surroundings, "edition" | "slack" | "feedbackChannel">;

export function placeOfCommand(payload: CommandPayload): Place {
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
  const answer = answered(edition().rolecall, typed);
  const sent = await show(answer, async (shown) =>
    slack.respond({
      url: payload.response_url,
      content: privateContent(shown, feedbackChannel !== undefined),
      as: "private",
    }),
  );
  return handled(sent, kindOf(answer));
}
