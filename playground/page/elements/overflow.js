/** @import { Overflow } from "@slack/types" */
import { h } from "preact";
import { plainWords } from "../blocks/text-object.js";
import { Icon } from "../frame/icon.js";
import { Failure } from "./failure.js";
import { MenuButton } from "./menu-button.js";
import { useAct } from "./use-act.js";

/** @param {{ blockId: string, element: Overflow }} props */
export function OverflowMenu({ blockId, element }) {
  const { busy, failure, act } = useAct(blockId, element);
  const items = element.options.map((option) => ({
    label: plainWords(option.text),
    ...(option.description === undefined ? {} : { description: plainWords(option.description) }),
    choose: () => void act(option),
  }));
  return h(
    "span",
    { class: "element" },
    h(MenuButton, {
      label: "More options",
      items,
      busy,
      class: "icon-only",
      children: h(Icon, { name: "dots" }),
    }),
    h(Failure, { reason: failure }),
  );
}
