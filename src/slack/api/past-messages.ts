import { z } from "zod";
import type { PastMessage, Remembered } from "./slack.ts";

const eventType = "rolecall_question";
/** Slack takes more, but a question is short. */
const longestQuestion = 2000;

const metadata = z.object({
  event_type: z.literal(eventType),
  event_payload: z.object({ question: z.string().min(1).max(longestQuestion) }),
});

export function messageMetadata({ question }: Remembered) {
  return { event_type: eventType, event_payload: { question } };
}

/** Metadata of another app, or of none, remembers nothing. */
export function readMetadata(value: unknown): Remembered | undefined {
  const { data } = metadata.safeParse(value);
  return data === undefined ? undefined : { question: data.event_payload.question };
}

const pastMessage = z.object({
  ts: z.string(),
  text: z.string().default(""),
  bot_id: z.string().optional(),
  metadata: z.unknown().optional(),
});

/** Oldest first, whichever order Slack gave them in. */
export function readPastMessages(messages: unknown): readonly PastMessage[] {
  const { data = [] } = z.array(z.unknown()).safeParse(messages);
  return data
    .flatMap((message) => pastMessage.safeParse(message).data ?? [])
    .map(({ ts, text, bot_id, metadata: given }) => ({
      ts,
      text,
      byApp: bot_id !== undefined,
      remembered: readMetadata(given),
    }))
    .toSorted((a, b) => Number(a.ts) - Number(b.ts));
}
