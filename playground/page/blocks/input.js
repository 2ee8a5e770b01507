/** @import { InputBlock } from "@slack/types" */
import { h } from "preact";
import { useId } from "preact/hooks";
import { ElementView } from "../elements/element.js";
import { AroundContext } from "../elements/use-entry.js";
import { useSurface } from "./surface.js";
import { plainWords } from "./text-object.js";

/** @param {{ block: InputBlock }} props */
export function Input({ block }) {
  const id = useId();
  const blockId = block.block_id ?? "";
  const error = useSurface().errors[blockId];
  const described = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(block.hint === undefined ? [] : [`${id}-hint`]),
  ];
  const labelling = {
    "aria-labelledby": `${id}-label`,
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
    ...(error === undefined ? {} : { "aria-invalid": true }),
  };
  return h(
    "div",
    { class: `input ${error === undefined ? "" : "invalid"}`, "data-block": blockId },
    h(
      "div",
      { id: `${id}-label`, class: "input-label" },
      plainWords(block.label),
      block.optional === true ? h("span", { class: "optional" }, " (optional)") : null,
    ),
    h(
      AroundContext.Provider,
      { value: { dispatches: block.dispatch_action === true, optional: block.optional === true } },
      h(ElementView, { blockId, element: block.element, labelling }),
    ),
    error === undefined
      ? null
      : h("p", { id: `${id}-error`, class: "failure", role: "alert" }, error),
    block.hint === undefined
      ? null
      : h("p", { id: `${id}-hint`, class: "hint" }, plainWords(block.hint)),
  );
}
