import { openRolecall } from "../../src/open-rolecall.ts";
import type { Rolecall } from "../../src/reply.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

let opened: Rolecall | undefined;

/** The bot on the project's own catalogue, built once, because that takes a moment. */
export function bot(): Rolecall {
  opened ??= openRolecall(fiveDocumentsCatalogue);
  return opened;
}
