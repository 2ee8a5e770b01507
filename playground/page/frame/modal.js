/** @import { ShownView } from "../../serve-page/protocol.ts" */
/** @import { Entry } from "../types.ts" */
import { h } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Blocks } from "../blocks/block.js";
import { SurfaceContext } from "../blocks/surface.js";
import { useClient, useSurfaceOf } from "./client.js";
import { Dialog } from "./dialog.js";
import { Icon } from "./icon.js";

/** The modal on top of the person's stack, if any. */
export function Modal() {
  const { workspace, act } = useClient();
  const title = useId();
  const view = workspace.modals.at(-1);
  if (view === undefined) return null;
  return h(
    Dialog,
    { labelledBy: title, class: "modal", cancel: () => void act({ kind: "close", view: view.id }) },
    h(ModalView, { key: view.id, view, title, depth: workspace.modals.length }),
  );
}

/** @param {{ view: ShownView, title: string, depth: number }} props */
function ModalView({ view, title, depth }) {
  const { act } = useClient();
  const surface = useSurfaceOf("modal", { kind: "view", id: view.id }, view);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));

  // After the dialog has shown itself, which moves the focus too.
  useEffect(() => {
    firstField(form.current)?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(view.errors).length === 0) return;
    firstField(form.current?.querySelector(".input.invalid") ?? null)?.focus();
  }, [view.errors]);

  async function submit() {
    if (sending) return;
    setSending(true);
    setFailure(undefined);
    const reply = await act({ kind: "submit", view: view.id, entries: typedTexts(form.current) });
    setSending(false);
    if (reply.kind === "failed") setFailure(reply.reason);
  }

  const close = () => void act({ kind: "close", view: view.id });
  return h(
    "form",
    {
      ref: form,
      class: "modal-form",
      noValidate: true,
      onSubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void submit();
      },
    },
    h(
      "div",
      { class: "modal-head" },
      depth > 1
        ? h(
            "button",
            { type: "button", class: "button icon-only", "aria-label": "Back", onClick: close },
            h(Icon, { name: "back" }),
          )
        : null,
      h("h2", { id: title, class: "dialog-title", tabIndex: -1 }, view.title),
      h(
        "button",
        {
          type: "button",
          class: "button icon-only",
          "aria-label": `${view.close}: ${view.title}`,
          onClick: close,
        },
        h(Icon, { name: "close" }),
      ),
    ),
    h(
      "div",
      { class: "modal-body", tabIndex: -1 },
      failure === undefined ? null : h("p", { class: "failure", role: "alert" }, failure),
      h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: view.blocks })),
    ),
    h(
      "div",
      { class: "dialog-buttons" },
      h("button", { type: "button", class: "button", onClick: close }, view.close),
      view.submit === undefined
        ? null
        : h(
            "button",
            {
              type: "submit",
              class: `button primary ${sending ? "busy" : ""}`,
              "aria-busy": sending,
              disabled: view.submitDisabled,
            },
            view.submit,
          ),
    ),
  );
}

/**
 * @param {Element | null} root
 * @returns {HTMLElement | undefined}
 */
function firstField(root) {
  const found =
    root?.querySelector(".modal-body input, .modal-body textarea, input, textarea, select") ??
    root?.querySelector("h2");
  return found instanceof HTMLElement ? found : undefined;
}

/**
 * What stands in the text fields, by action id: the last of it may not have been entered yet.
 * @param {HTMLFormElement | null} form
 * @returns {Record<string, Entry>}
 */
function typedTexts(form) {
  const fields = form?.querySelectorAll("[data-action]") ?? [];
  return Object.fromEntries(
    [...fields].flatMap((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? [[field.dataset["action"] ?? "", field.value === "" ? null : field.value]]
        : [],
    ),
  );
}
