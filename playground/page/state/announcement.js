/** @import { ShownMessage, Snapshot } from "../../serve-page/protocol.ts" */
import { parseMrkdwn } from "../text/mrkdwn.js";
import { authorName } from "./names.js";

const mostWords = 60;

/**
 * What a screen reader says of a message that has come or changed: who, for whom, and how it
 * begins. The rest is there to be read.
 * @param {Snapshot} workspace
 * @param {ShownMessage} message
 */
export function announcementOf(workspace, message) {
  const who = authorName(workspace, message);
  const whom = message.visibleTo === undefined ? "" : ", only visible to you";
  const changed = message.edited === undefined ? "" : " changed a message";
  const words = plainWords(message.text).split(/\s+/);
  const start = words.slice(0, mostWords).join(" ");
  return `${who}${changed}${whom}: ${start}${words.length > mostWords ? " …" : ""}`;
}

/** @param {string} text mrkdwn */
function plainWords(text) {
  return parseMrkdwn(text)
    .flatMap((part) => (part.type === "rich_text_list" ? [] : part.elements))
    .map((element) => ("text" in element ? element.text : ""))
    .join(" ")
    .trim();
}
