/** @import { GroupedOption } from "../types.ts" */
/** @import { Found } from "./use-suggestions.js" */
import { h } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { plainWords } from "../blocks/text-object.js";

/**
 * The list under a combobox, with a line that says how many there are.
 * @param {{
 *   id: string,
 *   options: readonly GroupedOption[],
 *   found: Found,
 *   active: number,
 *   selected: readonly GroupedOption[],
 *   query: string,
 *   least: number,
 *   choose: (option: GroupedOption) => void,
 *   hover: (index: number) => void,
 * }} props
 */
export function OptionList({ id, options, found, active, selected, query, least, choose, hover }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));

  useLayoutEffect(() => {
    list.current
      ?.querySelector(`[id="${id}-option-${active}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [active]);
  useLayoutEffect(() => {
    list.current?.scrollIntoView({ block: "nearest" });
  }, [options.length]);

  let heading = /** @type {string | undefined} */ (undefined);
  return h(
    "div",
    { class: "option-list", ref: list },
    h(
      "ul",
      { id: `${id}-list`, role: "listbox", "aria-label": "Options" },
      options.map((choice, index) => {
        const first = choice.group !== undefined && choice.group !== heading;
        heading = choice.group;
        return [
          first
            ? h(
                "li",
                { key: `group ${choice.group}`, class: "option-group", role: "presentation" },
                choice.group,
              )
            : null,
          h(Row, {
            key: `${choice.group ?? ""} ${choice.option.value ?? index}`,
            id: `${id}-option-${index}`,
            choice,
            current: index === active,
            chosen: selected.some(({ option }) => option.value === choice.option.value),
            choose: () => choose(choice),
            hover: () => hover(index),
          }),
        ];
      }),
    ),
    h("p", { class: "option-status", role: "status" }, status(found, options.length, query, least)),
  );
}

/**
 * @param {{ id: string, choice: GroupedOption, current: boolean, chosen: boolean, choose: () => void, hover: () => void }} props
 */
function Row({ id, choice, current, chosen, choose, hover }) {
  const { option, group } = choice;
  return h(
    "li",
    {
      id,
      role: "option",
      class: `option ${current ? "current" : ""}`,
      "aria-selected": chosen,
      "aria-label": group === undefined ? undefined : `${plainWords(option.text)}, ${group}`,
      // Before the field loses the focus.
      onPointerDown: (/** @type {Event} */ event) => event.preventDefault(),
      onClick: choose,
      onPointerMove: hover,
    },
    h("span", null, plainWords(option.text)),
    option.description === undefined
      ? null
      : h("span", { class: "option-description" }, plainWords(option.description)),
  );
}

/**
 * @param {Found} found
 * @param {number} count
 * @param {string} query
 * @param {number} least
 */
function status(found, count, query, least) {
  switch (found.kind) {
    case "waiting":
      return "Loading…";
    case "too-short":
      return least === 1 ? "Type to search" : `Type at least ${least} characters to search`;
    case "failed":
      return found.reason;
    case "options":
      if (count > 0) return count === 1 ? "1 option" : `${count} options`;
      return query === "" ? "No options" : `No options for “${query}”`;
  }
}
