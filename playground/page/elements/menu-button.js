/** @import { ComponentChildren } from "preact" */
import { h } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} [description]
 * @property {() => void} choose
 */

/**
 * A button that opens a menu: arrow keys, Home, End and first letters move, Escape closes.
 * @param {{
 *   label: string,
 *   items: readonly MenuItem[],
 *   children: ComponentChildren,
 *   class?: string,
 *   busy?: boolean,
 *   heading?: string,
 * }} props
 */
export function MenuButton({ label, items, children, class: kind = "", busy = false, heading }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));

  useEffect(() => {
    if (!open) return undefined;
    /** @param {Event} event */
    const outside = (event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true)
        setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return h(
    "span",
    { class: "menu-anchor", ref: root },
    h(
      "button",
      {
        ref: button,
        type: "button",
        class: `button ${kind} ${busy ? "busy" : ""}`,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        "aria-label": label,
        "aria-busy": busy,
        title: label,
        onClick: () => setOpen(!open),
        onKeyDown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        },
      },
      children,
    ),
    open ? h(MenuList, { id, label, heading, items, close, leave: () => setOpen(false) }) : null,
  );
}

/**
 * @param {{
 *   id: string,
 *   label: string,
 *   heading: string | undefined,
 *   items: readonly MenuItem[],
 *   close: () => void,
 *   leave: () => void,
 * }} props
 */
function MenuList({ id, label, heading, items, close, leave }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));

  useLayoutEffect(() => {
    itemsOf(list.current).at(0)?.focus();
    list.current?.scrollIntoView({ block: "nearest" });
  }, []);

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const all = itemsOf(list.current);
    const target = nextItem(
      event.key,
      all,
      all.findIndex((item) => item === document.activeElement),
    );
    if (event.key === "Tab") leave();
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  }

  return h(
    "div",
    { class: "menu", ref: list },
    heading === undefined ? null : h("p", { class: "menu-heading", "aria-hidden": true }, heading),
    h(
      "div",
      { id, role: "menu", "aria-label": label, onKeyDown },
      items.map((item) =>
        h(
          "button",
          {
            key: item.label,
            type: "button",
            role: "menuitem",
            class: "menu-item",
            tabIndex: -1,
            onClick: () => {
              close();
              item.choose();
            },
          },
          h("span", { class: "menu-label" }, item.label),
          item.description === undefined
            ? null
            : h("span", { class: "menu-description" }, item.description),
        ),
      ),
    ),
  );
}

/** @param {HTMLElement | null} list @returns {readonly HTMLElement[]} */
function itemsOf(list) {
  return list === null
    ? []
    : [...list.querySelectorAll(":scope [role=menuitem]")].filter(
        (item) => item instanceof HTMLElement,
      );
}

/**
 * @param {string} key
 * @param {readonly HTMLElement[]} all
 * @param {number} current
 */
function nextItem(key, all, current) {
  if (key === "ArrowDown") return all[(current + 1) % all.length];
  if (key === "ArrowUp") return all.at(current <= 0 ? -1 : current - 1);
  if (key === "Home") return all.at(0);
  if (key === "End") return all.at(-1);
  if (key.length !== 1) return undefined;
  const after = [...all.slice(current + 1), ...all.slice(0, current + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
