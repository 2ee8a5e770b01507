import { openRolecall } from "../../src/open-rolecall.ts";
import type { Rolecall } from "../../src/reply.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

let opened: Rolecall | undefined;

/** The bot on the project's own catalogue, built once, because that takes a moment. */
export function bot(): Rolecall {
  if (opened === undefined) {
    opened = openRolecall(fiveDocumentsCatalogue);
    // Loads the tagger, as an app does before it is asked.
    opened.reply("how vital is it to warm up");
  }
  return opened;
}
