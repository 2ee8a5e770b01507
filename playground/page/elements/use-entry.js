/** @import { Entry, Interactive } from "../types.ts" */
import { useContext } from "preact/hooks";
import { createContext } from "preact";
import { useSurface } from "../blocks/surface.js";
import { useAct } from "./use-act.js";

/**
 * What the block around an element says of it.
 * @typedef {object} Around
 * @property {boolean} dispatches whether what is entered goes to the app at once: inside an input
 *   block it waits for the submission, unless the block dispatches
 * @property {boolean} optional whether it may be left empty
 */

/** @type {Around} */
const outsideInputs = { dispatches: true, optional: false };

export const AroundContext = createContext(outsideInputs);

/**
 * An element that holds a value: what it holds, and how to give it another.
 * @param {string} blockId
 * @param {Interactive} element
 */
export function useEntry(blockId, element) {
  const surface = useSurface();
  const { dispatches, optional } = useContext(AroundContext);
  const { busy, failure, act } = useAct(blockId, element);
  const held = surface.values[blockId]?.[element.action_id ?? ""];

  /** @param {Entry} entry */
  async function give(entry) {
    if (dispatches) await act(entry);
    else await surface.enter(blockId, element, entry);
  }

  return { held, busy, failure, give, dispatches, optional };
}
