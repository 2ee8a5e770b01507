import { completable, type McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { completes, guarded, metaOf } from "./guard.ts";
import type { ServerParts } from "./parts.ts";
import { textInput } from "./text-input.ts";
import { wordingMcp } from "./wording.ts";

const longestName = 200;
const mostCompletions = 20;

/** Registers the prompt with a server. */
export function promptsOf(parts: ServerParts): (server: McpServer) => void {
  const { title, description, first, second, text } = wordingMcp.comparePrompt;
  const roleLevel = (about: string) => {
    const name = textInput(longestName, wordingMcp.badName(longestName)).describe(about);
    return completes(parts)
      ? completable(name, (typed) =>
          parts
            .rolecall()
            .suggest(typed, "role-levels", mostCompletions)
            .map(({ label }) => label),
        )
      : name;
  };
  const argsSchema = z.strictObject({ first: roleLevel(first), second: roleLevel(second) });
  return (server) => {
    server.registerPrompt(
      "compare_role_levels",
      { title, description, argsSchema },
      (names, context) =>
        guarded(parts, metaOf(context), () => ({
          description,
          messages: [
            { role: "user", content: { type: "text", text: text(names.first, names.second) } },
          ],
        })),
    );
  };
}
