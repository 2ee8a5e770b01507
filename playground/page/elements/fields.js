/** @import { Labelling } from "./labelling.js" */
/** @import { DateField, TextField } from "../types.ts" */
import { h } from "preact";
import { plainWords } from "../blocks/text-object.js";
import { Failure } from "./failure.js";
import { namedAtLeast } from "./labelling.js";
import { useEntry } from "./use-entry.js";

/** @type {Readonly<Record<TextField["type"], string>>} */
const inputTypes = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "text",
};

/** @typedef {(Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement })} FieldEvent */

/**
 * The field keeps its own text, so that an update of the view never disturbs what is being typed.
 * @param {{ blockId: string, element: TextField, labelling: Labelling }} props
 */
export function TextEntry({ blockId, element, labelling }) {
  const { held, busy, failure, give, dispatches } = useEntry(blockId, element);
  const placeholder = plainWords(element.placeholder);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const onEnter = dispatches && triggers.includes("on_enter_pressed");
  const onCharacter = dispatches && triggers.includes("on_character_entered");
  const multiline = element.type === "plain_text_input" && element.multiline === true;
  const shared = {
    class: `field ${busy ? "busy" : ""}`,
    defaultValue: textOf(held?.["value"] ?? element.initial_value),
    placeholder,
    "data-action": element.action_id,
    ...namedAtLeast(labelling, placeholder === "" ? "Text" : placeholder),
    ...lengths(element),
    onInput: (/** @type {FieldEvent} */ event) => {
      if (onCharacter) void give(event.currentTarget.value);
    },
    onChange: (/** @type {FieldEvent} */ event) => {
      if (!dispatches) void give(event.currentTarget.value);
    },
    onKeyDown: (/** @type {KeyboardEvent & FieldEvent} */ event) => {
      if (event.key !== "Enter" || event.shiftKey || !onEnter) return;
      event.preventDefault();
      void give(event.currentTarget.value);
    },
  };
  return h(
    "span",
    { class: "element wide" },
    multiline
      ? h("textarea", { rows: 4, ...shared })
      : h("input", {
          type: inputTypes[element.type],
          inputMode: element.type === "number_input" ? "decimal" : undefined,
          ...shared,
        }),
    h(Failure, { reason: failure }),
  );
}

/** @param {TextField} element */
function lengths(element) {
  if (element.type !== "plain_text_input") return {};
  return { minLength: element.min_length, maxLength: element.max_length };
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value : "";
}

/** @type {Readonly<Record<DateField["type"], readonly [inputType: string, name: string]>>} */
const dateInputs = {
  datepicker: ["date", "Date"],
  timepicker: ["time", "Time"],
};

/** @param {{ blockId: string, element: DateField, labelling: Labelling }} props */
export function DateEntry({ blockId, element, labelling }) {
  const { held, failure, give } = useEntry(blockId, element);
  const [type, name] = dateInputs[element.type];
  return h(
    "span",
    { class: "element" },
    h("input", {
      type,
      class: "field",
      defaultValue: textOf(
        held?.["selected_date"] ??
          held?.["selected_time"] ??
          ("initial_date" in element ? element.initial_date : undefined) ??
          ("initial_time" in element ? element.initial_time : undefined),
      ),
      ...namedAtLeast(labelling, name),
      onChange: (/** @type {FieldEvent} */ event) => {
        const { value } = event.currentTarget;
        void give(value === "" ? null : value);
      },
    }),
    h(Failure, { reason: failure }),
  );
}
