import { mendsIn } from "./rule.ts";
import type { DefectRule } from "./rule.ts";

// "[text](/path)". An address has no spaces; what else may stand in round brackets is a remark.
const link =
  /(?<!!)\[(?<shown>[^[\]\n]*\p{L}[^[\]\n]*)\]\(\s*(?:\/|#|\.{1,2}\/|https?:\/\/|mailto:|tel:|www\.)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+"[^"\n]*")?\s*\)/giu;

export const linkAddress: DefectRule = {
  id: "link-address",
  looksFor: "a link with its address, in the marks of Markdown",
  tip: "The text of the link is shown; its address is left out.",
  find: ({ placed }) =>
    mendsIn(placed, "link-address", link, ({ groups }) => groups?.["shown"]?.trim()),
};
