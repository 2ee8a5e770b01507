/** @import { ComponentChildren } from "preact" */
import { h } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A modal dialog: the rest of the page is out of reach, Escape cancels, and the focus goes back to
 * where it was.
 * @param {{ labelledBy: string, class: string, cancel: () => void, children?: ComponentChildren }} props
 */
export function Dialog({ labelledBy, class: kind, cancel, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));

  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    const shown = dialog.current;
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected && before !== document.body)
        before.focus();
      else document.querySelector("main")?.focus();
    };
  }, []);

  return h(
    "dialog",
    {
      ref: dialog,
      class: `dialog ${kind}`,
      "aria-labelledby": labelledBy,
      onCancel: (/** @type {Event} */ event) => {
        event.preventDefault();
        cancel();
      },
    },
    children,
  );
}
