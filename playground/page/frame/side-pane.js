/** @import { ComponentChildren } from "preact" */
import { h } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.js";

/**
 * What stands beside the conversation, or over it where the screen is narrow. Escape closes it, and
 * the focus goes back to where it was.
 * @param {{ id: string, title: string, subtitle: string, close: () => void, children?: ComponentChildren }} props
 */
export function SidePane({ id, title, subtitle, close, children }) {
  const heading = useId();
  const pane = useRef(/** @type {HTMLElement | null} */ (null));

  useLayoutEffect(() => {
    const before = document.activeElement;
    pane.current?.focus();
    return () => {
      const within = pane.current?.contains(document.activeElement) === true;
      if (within && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return h(
    "aside",
    {
      id,
      ref: pane,
      class: "side-pane",
      "aria-labelledby": heading,
      tabIndex: -1,
      onKeyDown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      },
    },
    h(
      "div",
      { class: "side-head" },
      h(
        "h2",
        { id: heading },
        title,
        subtitle === "" ? null : h("span", { class: "side-subtitle" }, ` ${subtitle}`),
      ),
      h(
        "button",
        {
          type: "button",
          class: "button icon-only",
          "aria-label": `Close ${title.toLowerCase()}`,
          onClick: close,
        },
        h(Icon, { name: "close" }),
      ),
    ),
    children,
  );
}
