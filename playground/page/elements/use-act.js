/** @import { Entry, Interactive } from "../types.ts" */
import { useState } from "preact/hooks";
import { useSurface } from "../blocks/surface.js";

/**
 * One element's way to the app: asks for confirmation where the app wants it, tells whether an
 * act is under way, and what went wrong with the last one.
 * @param {string} blockId
 * @param {Interactive} element
 */
export function useAct(blockId, element) {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));

  /** @param {Entry} [entry] @returns {Promise<boolean>} whether it was done */
  async function act(entry) {
    if (busy) return false;
    const question = "confirm" in element ? element.confirm : undefined;
    if (question !== undefined && !(await surface.confirm(question))) return false;
    setBusy(true);
    setFailure(undefined);
    const outcome = await surface.act(blockId, element, entry);
    setBusy(false);
    if (outcome.kind === "failed") setFailure(outcome.reason);
    return outcome.kind === "done";
  }

  return { busy, failure, act };
}
