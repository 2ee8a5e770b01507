import { all, boolean, byType, object, oneOf, rule, string } from "./blocks/schema.ts";
import type { Check, Problem } from "./blocks/schema.ts";
import { identifier, plainText } from "./blocks/text.ts";
import { isObject, objectsAt } from "./json.ts";
import { limits } from "./limits.ts";
import { validateBlocks } from "./validate-blocks.ts";

const unchecked: Check = () => [];

const shared = {
  private_metadata: string(limits.view.privateMetadata, 0),
  callback_id: identifier,
  external_id: string(limits.id, 0),
};

const modal: Check = all(
  object({
    required: {
      type: oneOf("modal"),
      title: plainText(limits.view.title),
      blocks: unchecked,
    },
    optional: {
      ...shared,
      close: plainText(limits.view.button),
      submit: plainText(limits.view.button),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  }),
  rule((view) =>
    objectsAt(view, "blocks").some((block) => block["type"] === "input") &&
    view["submit"] === undefined
      ? "missing required field: submit"
      : undefined,
  ),
);

const home: Check = object({
  required: { type: oneOf("home"), blocks: unchecked },
  optional: shared,
});

/** What Slack would reject about a view for `surface`; empty if it would accept it. */
export function validateView(
  view: unknown,
  surface: "modal" | "home",
  refused: ReadonlySet<string>,
): readonly Problem[] {
  const shape = byType(surface === "modal" ? { modal } : { home })(view, "/view");
  const blocks = isObject(view) ? view["blocks"] : undefined;
  const rules = { surface, pointer: "/view/blocks", refused };
  return [...shape, ...(blocks === undefined ? [] : validateBlocks(blocks, rules))];
}
