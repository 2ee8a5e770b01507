/** @import { Completion } from "../state/completion.js" */
import { h } from "preact";
import { MenuButton } from "../elements/menu-button.js";
import { useClient } from "./client.js";
import { Icon } from "./icon.js";

/**
 * @param {{ channel: string, begin: (start: string) => void, fail: (reason: string | undefined) => void }} props
 */
export function Shortcuts({ channel, begin, fail }) {
  const { workspace, act } = useClient();
  const { app } = workspace;
  const items = [
    ...app.shortcuts
      .filter(({ kind }) => kind === "global")
      .map(({ callbackId, name, description }) => ({
        label: name,
        description,
        async choose() {
          const reply = await act({ kind: "shortcut", callbackId, channel });
          fail(reply.kind === "failed" ? reply.reason : undefined);
        },
      })),
    ...app.commands.map(({ name, description }) => ({
      label: name,
      description,
      choose: () => begin(`${name} `),
    })),
  ];
  return h(MenuButton, {
    label: "Shortcuts and commands",
    heading: app.title,
    items,
    class: "icon-only",
    children: h(Icon, { name: "bolt" }),
  });
}

/**
 * @param {{
 *   id: string,
 *   offered: readonly Completion[],
 *   active: number,
 *   choose: (choice: Completion) => void,
 *   hover: (index: number) => void,
 * }} props
 */
export function Offers({ id, offered, active, choose, hover }) {
  return h(
    "ul",
    { id: `${id}-offers`, class: "offers", role: "listbox", "aria-label": "Suggestions" },
    offered.map((choice, index) =>
      h(
        "li",
        {
          key: choice.label,
          id: `${id}-option-${index}`,
          role: "option",
          class: `option ${index === active ? "current" : ""}`,
          "aria-selected": index === active,
          // Before the field loses the focus.
          onPointerDown: (/** @type {Event} */ event) => event.preventDefault(),
          onClick: () => choose(choice),
          onPointerMove: () => hover(index),
        },
        h("span", { class: "offer-label" }, choice.label),
        h("span", { class: "option-description" }, choice.description),
      ),
    ),
  );
}
