/** @import { Completion } from "../state/completion.js" */
import { h } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Failure } from "../elements/failure.js";
import { completions, usageOf } from "../state/completion.js";
import { useClient } from "./client.js";
import { Offers, Shortcuts } from "./composer-menus.js";
import { Icon } from "./icon.js";

const mostRows = 8;

/**
 * Where people write: Enter sends, Shift and Enter begin a new line, / and @ offer what there is.
 * @param {{ channel: string, thread?: string, label: string }} props
 */
export function Composer({ channel, thread, label }) {
  const { workspace, act } = useClient();
  const id = useId();
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));
  const offered = dismissed ? [] : completions(workspace, text, thread !== undefined);
  const open = offered.length > 0;

  useEffect(() => {
    if (thread !== undefined) field.current?.focus();
  }, [thread]);
  useLayoutEffect(() => {
    document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  /** @param {string} next */
  function write(next) {
    setText(next);
    setActive(0);
    setDismissed(false);
    setFailure(undefined);
  }

  /** @param {Completion | undefined} choice */
  function complete(choice) {
    if (choice === undefined) return;
    write(choice.text);
    field.current?.focus();
  }

  async function send() {
    const words = text.trim();
    if (words === "") return;
    write("");
    const reply = await act({
      kind: "write",
      channel,
      text: words,
      ...(thread === undefined ? {} : { thread }),
    });
    if (reply.kind === "posted") setFailure(reply.notice);
    if (reply.kind !== "failed") return;
    setText((now) => (now === "" ? words : now));
    setFailure(reply.reason);
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    if (event.isComposing) return;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + by + offered.length) % offered.length);
    } else if (open && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) {
      event.preventDefault();
      complete(offered[active]);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      setDismissed(true);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  }

  /** @param {string} start */
  function begin(start) {
    write(text === "" || text.endsWith(" ") ? text + start : `${text} ${start}`);
    field.current?.focus();
  }

  return h(
    "form",
    {
      class: "composer",
      "aria-label": label,
      onSubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void send();
      },
    },
    open ? h(Offers, { id, offered, active, choose: complete, hover: setActive }) : null,
    h(
      "p",
      { class: "visually-hidden", role: "status" },
      open ? `${offered.length} suggestions; arrow keys choose` : "",
    ),
    h("p", { class: "usage", role: "status" }, open ? "" : (usageOf(workspace, text) ?? "")),
    h("textarea", {
      ref: field,
      // A field of several lines cannot be a combobox; it can have a list all the same.
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": open ? `${id}-offers` : undefined,
      "aria-activedescendant": open ? `${id}-option-${active}` : undefined,
      placeholder: label,
      rows: Math.min(mostRows, text.split("\n").length),
      value: text,
      onInput: (/** @type {Event & { currentTarget: HTMLTextAreaElement }} */ event) =>
        write(event.currentTarget.value),
      onKeyDown,
    }),
    h(
      "div",
      { class: "composer-tools" },
      thread === undefined ? h(Shortcuts, { channel, begin, fail: setFailure }) : null,
      h(
        "button",
        {
          type: "button",
          class: "button icon-only",
          "aria-label": "Mention someone",
          title: "Mention someone",
          onClick: () => begin("@"),
        },
        h(Icon, { name: "at" }),
      ),
      h("span", { class: "composer-hint" }, "Enter to send, Shift and Enter for a new line"),
      h(
        "button",
        {
          type: "submit",
          class: "button primary icon-only",
          "aria-label": "Send",
          "aria-disabled": text.trim() === "",
        },
        h(Icon, { name: "send" }),
      ),
    ),
    h(Failure, { reason: failure }),
  );
}
