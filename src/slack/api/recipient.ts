import type { SendResult } from "./send-result.ts";
import type { Content, Post, Slack } from "./slack.ts";

/** Where a person is, and the ways to reach them there. */
export interface Recipient {
  readonly user: string;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  readonly responseUrl?: string | undefined;
}

/**
 * To one person, by the nearest way that is open: here, in the channel, or in a direct message.
 * @param direct what a direct message says instead
 */
export async function sayPrivately(
  slack: Slack,
  { user, channel, thread, responseUrl }: Recipient,
  content: Content,
  direct: Pick<Post, "content" | "remember"> = { content, remember: undefined },
): Promise<SendResult> {
  if (responseUrl !== undefined) {
    const said = await slack.respond({ url: responseUrl, content, as: "private", thread });
    if (said.kind === "sent") return said;
  }
  if (channel !== undefined) {
    const said = await slack.postPrivately({ channel, user, thread, content });
    if (said.kind === "sent") return said;
  }
  return slack.post({ channel: user, thread: undefined, ...direct });
}
