/** @import { GroupedOption } from "../types.ts" */
import { h } from "preact";
import { plainWords } from "../blocks/text-object.js";
import { Icon } from "../frame/icon.js";

/**
 * @param {{ selected: readonly GroupedOption[], remove: (option: GroupedOption) => void }} props
 */
export function Chips({ selected, remove }) {
  if (selected.length === 0) return null;
  return h(
    "ul",
    { class: "chips", "aria-label": "Chosen" },
    selected.map((choice) => {
      const words = plainWords(choice.option.text);
      return h(
        "li",
        { key: choice.option.value, class: "chip" },
        h("span", null, words),
        h(
          "button",
          {
            type: "button",
            class: "chip-remove",
            "aria-label": `Remove ${words}`,
            onClick: () => remove(choice),
          },
          h(Icon, { name: "close" }),
        ),
      );
    }),
  );
}
