/** @import { Button, FeedbackButtons, IconButton } from "@slack/types" */
import { h } from "preact";
import { useState } from "preact/hooks";
import { plainWords } from "../blocks/text-object.js";
import { Icon } from "../frame/icon.js";
import { Failure } from "./failure.js";
import { useAct } from "./use-act.js";

/** @param {{ blockId: string, element: Button }} props */
export function PressButton({ blockId, element }) {
  const { busy, failure, act } = useAct(blockId, element);
  const shared = {
    class: `button ${element.style ?? ""} ${busy ? "busy" : ""}`,
    "aria-label": element.accessibility_label,
    onClick: () => void act(),
  };
  const words = h("span", { class: "button-words" }, plainWords(element.text));
  return h(
    "span",
    { class: "element" },
    element.url === undefined
      ? h("button", { type: "button", "aria-busy": busy, ...shared }, words)
      : h(
          "a",
          { href: element.url, target: "_blank", rel: "noreferrer noopener", ...shared },
          words,
        ),
    h(Failure, { reason: failure }),
  );
}

/** @param {{ blockId: string, element: IconButton }} props */
export function IconPress({ blockId, element }) {
  const { busy, failure, act } = useAct(blockId, element);
  const words = plainWords(element.text);
  return h(
    "span",
    { class: "element" },
    h(
      "button",
      {
        type: "button",
        class: `button quiet ${busy ? "busy" : ""}`,
        "aria-busy": busy,
        "aria-label": element.accessibility_label ?? words,
        title: words,
        onClick: () => void act(),
      },
      element.icon === "trash" ? h(Icon, { name: "trash" }) : words,
    ),
    h(Failure, { reason: failure }),
  );
}

/** @param {{ blockId: string, element: FeedbackButtons }} props */
export function Feedback({ blockId, element }) {
  const { busy, failure, act } = useAct(blockId, element);
  const [given, setGiven] = useState(/** @type {string | undefined} */ (undefined));
  const choices = /** @type {const} */ ([
    ["thumb-up", element.positive_button],
    ["thumb-down", element.negative_button],
  ]);
  return h(
    "span",
    { class: "element feedback", role: "group", "aria-label": "Rate this answer" },
    choices.map(([icon, choice]) =>
      h(
        "button",
        {
          key: icon,
          type: "button",
          class: `button quiet ${busy ? "busy" : ""}`,
          "aria-label": choice.accessibility_label ?? plainWords(choice.text),
          "aria-pressed": given === choice.value,
          onClick: async () => {
            if (await act(choice.value)) setGiven(choice.value);
          },
        },
        h(Icon, { name: icon }),
        h("span", null, plainWords(choice.text)),
      ),
    ),
    h(Failure, { reason: failure }),
  );
}
