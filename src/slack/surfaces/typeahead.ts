import type { Handled } from "../delivery/handle-delivery.ts";
import { choice, type Choice } from "../../render/slack/menu.ts";
import type { SuggestionPayload } from "../transport/payloads.ts";
import type { Dependencies } from "../dependencies.ts";

const mostOptions = 100;

/** What the person may mean who has typed that much, best first, each once. */
export function suggestedRoleLevels(
  { edition }: Pick<Dependencies, "edition">,
  { value }: SuggestionPayload,
): readonly Choice[] {
  const options = edition()
    .rolecall.suggest(value, "role-levels", mostOptions)
    .flatMap(({ label, text }) => choice(label, text));
  return [...new Map(options.map((option) => [option.value, option])).values()].slice(
    0,
    mostOptions,
  );
}

/** The options go back in the acknowledgement, so there is nothing left to do. */
export const suggestionsGiven: Handled = { kind: "done", what: "suggestions" };
