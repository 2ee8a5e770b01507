/** @import { GroupedOption, Suggestions } from "../types.ts" */
/** @import { Labelling } from "./labelling.js" */
import { h } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { plainWords } from "../blocks/text-object.js";
import { Icon } from "../frame/icon.js";
import { Chips } from "./chips.js";
import { OptionList } from "./option-list.js";
import { useSuggestions } from "./use-suggestions.js";

/**
 * @typedef {object} ComboboxProps
 * @property {Labelling} labelling
 * @property {string} placeholder
 * @property {readonly GroupedOption[]} selected
 * @property {boolean} several
 * @property {boolean} clearable whether a choice can be taken back
 * @property {number} most how many may be selected
 * @property {number} least how many characters to type before options are asked for
 * @property {boolean} busy
 * @property {(query: string) => Promise<Suggestions>} load
 * @property {(selected: readonly GroupedOption[]) => void} change
 */

/**
 * A text field with a list of options, after the ARIA combobox pattern.
 * @param {ComboboxProps} props
 */
export function Combobox(props) {
  const { labelling, placeholder, selected, several, clearable, most, least, busy, load, change } =
    props;
  const id = useId();
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(-1);
  const found = useSuggestions(open, query, least, load);
  const options =
    found.kind === "options"
      ? found.options.filter(({ option }) => !several || !isSelected(selected, option.value))
      : [];
  const shown = several ? undefined : selected[0];

  useEffect(() => {
    if (!open) return undefined;
    /** @param {Event} event */
    const outside = (event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  function close() {
    setOpen(false);
    setQuery("");
    setActive(-1);
  }

  /** @param {GroupedOption | undefined} choice */
  function choose(choice) {
    if (choice === undefined) return;
    change(several ? [...selected, choice] : [choice]);
    close();
    field.current?.focus();
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (open) setActive(step(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter") {
      if (!open) return;
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Escape") {
      if (!open) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") {
      close();
    } else if (event.key === "Backspace" && query === "" && several) {
      change(selected.slice(0, -1));
    }
  }

  return h(
    "span",
    { class: `combobox ${busy ? "busy" : ""}`, ref: root },
    several
      ? h(Chips, {
          selected,
          remove: (option) => change(selected.filter((other) => other !== option)),
        })
      : null,
    selected.length >= most && several
      ? h("span", { class: "hint" }, `${most} chosen; no more can be added.`)
      : h(
          "span",
          { class: "combobox-field" },
          h("input", {
            ref: field,
            type: "text",
            role: "combobox",
            class: "field",
            autoComplete: "off",
            "aria-expanded": open,
            "aria-controls": `${id}-list`,
            "aria-autocomplete": "list",
            "aria-activedescendant":
              open && options[active] !== undefined ? `${id}-option-${active}` : undefined,
            ...labelling,
            placeholder,
            value: open ? query : shown === undefined ? query : plainWords(shown.option.text),
            onInput: (/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => {
              setQuery(event.currentTarget.value);
              setOpen(true);
              setActive(0);
            },
            onClick: () => setOpen(true),
            onKeyDown,
          }),
          clearable && shown !== undefined
            ? h(
                "button",
                {
                  type: "button",
                  class: "clear",
                  "aria-label": `Clear ${plainWords(shown.option.text)}`,
                  onClick: () => {
                    change([]);
                    field.current?.focus();
                  },
                },
                h(Icon, { name: "close" }),
              )
            : h(Icon, { name: "chevron-down" }),
        ),
    open
      ? h(OptionList, {
          id,
          options,
          found,
          active,
          selected,
          query,
          least,
          choose,
          hover: setActive,
        })
      : null,
  );
}

/**
 * @param {number} from
 * @param {number} by
 * @param {number} count
 */
function step(from, by, count) {
  if (count === 0) return -1;
  if (from < 0) return by > 0 ? 0 : count - 1;
  return (from + by + count) % count;
}

/**
 * @param {readonly GroupedOption[]} selected
 * @param {string | undefined} value
 */
function isSelected(selected, value) {
  return selected.some(({ option }) => option.value === value);
}
