import { list, object } from "./blocks/schema.ts";
import type { Problem } from "./blocks/schema.ts";
import { optionGroup, plainOption } from "./blocks/text.ts";
import { isObject } from "./json.ts";
import { limits } from "./limits.ts";

const options = list(plainOption, { min: 0, max: limits.options.select });
const groups = list(optionGroup(0), { min: 0, max: limits.options.groups });

/** What Slack would reject about an answer to a typeahead request. */
export function validateOptions(answer: unknown): readonly Problem[] {
  if (isObject(answer) && answer["option_groups"] !== undefined) {
    return object({ required: { option_groups: groups } })(answer, "");
  }
  return object({ required: { options } })(answer, "");
}
