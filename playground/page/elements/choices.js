/** @import { Checkboxes, Option, RadioButtons } from "@slack/types" */
/** @import { Labelling } from "./labelling.js" */
import { h } from "preact";
import { useId, useState } from "preact/hooks";
import { Text } from "../blocks/text-object.js";
import { isLabelled } from "./labelling.js";
import { Failure } from "./failure.js";
import { heldOptions } from "./held.js";
import { useEntry } from "./use-entry.js";

/**
 * Radio buttons and checkboxes.
 * @param {{ blockId: string, element: RadioButtons | Checkboxes, labelling: Labelling }} props
 */
export function Choices({ blockId, element, labelling }) {
  const { held, failure, give } = useEntry(blockId, element);
  const [chosen, setChosen] = useState(() => chosenValues(held, element));
  const name = useId();
  const single = element.type === "radio_buttons";

  /** @param {Option} option @param {boolean} on */
  function change(option, on) {
    const rest = single ? [] : chosen.filter((value) => value !== option.value);
    const next = on && option.value !== undefined ? [...rest, option.value] : rest;
    setChosen(next);
    const options = element.options.filter(
      ({ value }) => value !== undefined && next.includes(value),
    );
    void give(single ? (options[0] ?? null) : options);
  }

  return h(
    "div",
    {
      class: "choices",
      role: single ? "radiogroup" : "group",
      ...labelling,
      ...(isLabelled(labelling) ? {} : { "aria-label": single ? "Choose one" : "Choose any" }),
    },
    element.options.map((option, index) =>
      h(
        "label",
        { key: index, class: "choice" },
        h("input", {
          type: single ? "radio" : "checkbox",
          name,
          checked: option.value !== undefined && chosen.includes(option.value),
          onChange: (/** @type {Event & { currentTarget: HTMLInputElement }} */ event) =>
            change(option, event.currentTarget.checked),
        }),
        h(
          "span",
          null,
          h(Text, { text: option.text }),
          option.description === undefined
            ? null
            : h("span", { class: "choice-description" }, h(Text, { text: option.description })),
        ),
      ),
    ),
    h(Failure, { reason: failure }),
  );
}

/**
 * @param {Readonly<Record<string, unknown>> | undefined} held
 * @param {RadioButtons | Checkboxes} element
 * @returns {readonly string[]}
 */
function chosenValues(held, element) {
  const begun =
    element.type === "radio_buttons" ? [element.initial_option] : (element.initial_options ?? []);
  const values =
    heldOptions(held)?.map(({ value }) => value) ?? begun.map((option) => option?.value);
  return values.filter((value) => value !== undefined);
}
