/** @import { ConfirmationDialog } from "@slack/types" */
import { h } from "preact";
import { useCallback, useId, useState } from "preact/hooks";
import { SurfaceContext } from "../blocks/surface.js";
import { Text, plainWords } from "../blocks/text-object.js";
import { useSurfaceOf } from "./client.js";
import { Dialog } from "./dialog.js";

/** A question that waits for the person's answer. */
export function useConfirm() {
  const [asked, setAsked] = useState(
    /** @type {{ question: ConfirmationDialog, resolve: (yes: boolean) => void } | undefined} */ (
      undefined
    ),
  );
  const confirm = useCallback(
    async (/** @type {ConfirmationDialog} */ question) =>
      new Promise((/** @type {(yes: boolean) => void} */ resolve) => {
        setAsked({ question, resolve });
      }),
    [],
  );
  /** @param {boolean} yes */
  function answer(yes) {
    asked?.resolve(yes);
    setAsked(undefined);
  }
  return { question: asked?.question, confirm, answer };
}

/** @param {{ question: ConfirmationDialog, answer: (yes: boolean) => void }} props */
export function ConfirmDialog({ question, answer }) {
  const title = useId();
  const surface = useSurfaceOf("modal", { kind: "view", id: "confirm" });
  return h(
    Dialog,
    { labelledBy: title, class: "confirm", cancel: () => answer(false) },
    h("h2", { id: title, class: "dialog-title" }, plainWords(question.title) || "Are you sure?"),
    h(SurfaceContext.Provider, { value: surface }, h(Text, { text: question.text })),
    h(
      "div",
      { class: "dialog-buttons" },
      h(
        "button",
        { type: "button", class: "button", onClick: () => answer(false) },
        plainWords(question.deny) || "Cancel",
      ),
      h(
        "button",
        {
          type: "button",
          class: `button ${question.style ?? "primary"}`,
          onClick: () => answer(true),
        },
        plainWords(question.confirm) || "Yes",
      ),
    ),
  );
}
