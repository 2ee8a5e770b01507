import { escapeMrkdwn } from "../../render/mrkdwn.ts";
import { plain } from "./elements.ts";
import type { Content } from "../api/slack.ts";

/** A sentence of ours by itself. */
export function notice(text: string): Content {
  return {
    text: escapeMrkdwn(text),
    blocks: [{ type: "section", text: plain(text) }],
  };
}
