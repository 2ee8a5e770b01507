/** @import { ConfirmationDialog } from "@slack/types" */
/** @import { Act, ActReply, Place, Snapshot } from "../../serve-page/protocol.ts" */
/** @import { Interactive, Surface } from "../types.ts" */
import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { directoryOf } from "../state/names.js";

/**
 * What the parts of the page see and do.
 * @typedef {object} Client
 * @property {Snapshot} workspace
 * @property {(act: Act) => Promise<ActReply>} act
 * @property {(question: ConfirmationDialog) => Promise<boolean>} confirm
 * @property {(words: string) => void} announce
 */

/** @type {import("preact").Context<Client | undefined>} */
export const ClientContext = createContext(/** @type {Client | undefined} */ (undefined));

/** @returns {Client} */
export function useClient() {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error("The page's parts need a client.");
  return client;
}

/** @type {Surface["values"]} */
const nothingEntered = {};

/**
 * The surface of blocks that stand in a message or a view.
 * @param {Surface["kind"]} kind
 * @param {Place} on
 * @param {Pick<Surface, "values" | "errors">} [state]
 * @returns {Surface}
 */
export function useSurfaceOf(kind, on, state) {
  const { workspace, act, confirm } = useClient();
  const { people, channels } = workspace;
  const directory = useMemo(() => directoryOf(workspace), [people, channels]);
  return {
    kind,
    directory,
    values: state?.values ?? nothingEntered,
    errors: state?.errors ?? {},
    confirm,
    async act(_, element, entry) {
      const target = { on, actionId: element.action_id ?? "" };
      const value = typeof entry === "string" ? entry : valueOf(element);
      return outcome(
        await act(
          isPressed(element)
            ? { kind: "press", ...target, ...(value === undefined ? {} : { value }) }
            : { kind: "enter", ...target, entry: entry ?? null },
        ),
      );
    },
    async enter(_, element, entry) {
      return outcome(await act({ kind: "enter", on, actionId: element.action_id ?? "", entry }));
    },
    async suggest(_, element, query) {
      const reply = await act({ kind: "suggest", on, actionId: element.action_id ?? "", query });
      return reply.kind === "options" || reply.kind === "failed"
        ? reply
        : { kind: "options", options: [] };
    },
  };
}

/** @param {Interactive} element */
function valueOf(element) {
  return element.type === "button" ? element.value : undefined;
}

/** @param {Interactive} element */
function isPressed({ type }) {
  return type === "button" || type === "icon_button" || type === "feedback_buttons";
}

/**
 * @param {ActReply} reply
 * @returns {import("../types.ts").Outcome}
 */
function outcome(reply) {
  return reply.kind === "failed" ? reply : { kind: "done" };
}
