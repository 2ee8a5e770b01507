import type { SendResult } from "./send-result.ts";
import type { Content, Slack } from "./slack.ts";

/** Where a person is, and the ways to reach them there. */
export interface Recipient {
  readonly user: string;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  readonly responseUrl?: string | undefined;
}

/** To one person, by the nearest way that is open: here, in the channel, or in a direct message. */
export async function sayPrivately(
  slack: Slack,
  { user, channel, thread, responseUrl }: Recipient,
  content: Content,
): Promise<SendResult> {
  if (responseUrl !== undefined) {
    const said = await slack.respond({ url: responseUrl, content, as: "private", thread });
    if (said.kind === "sent") return said;
  }
  if (channel !== undefined) {
    const said = await slack.postPrivately({ channel, user, thread, content });
    if (said.kind === "sent") return said;
  }
  return slack.post({ channel: user, thread: undefined, content, remember: undefined });
}
