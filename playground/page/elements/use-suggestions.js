/** @import { Suggestions } from "../types.ts" */
import { useEffect, useState } from "preact/hooks";

const pauseBeforeAsking = 150;

/** @typedef {Suggestions | { readonly kind: "waiting" } | { readonly kind: "too-short" }} Found */

/**
 * What is offered for a query; answers that come after the next question are dropped.
 * @param {boolean} open
 * @param {string} query
 * @param {number} least
 * @param {(query: string) => Promise<Suggestions>} load
 * @returns {Found}
 */
export function useSuggestions(open, query, least, load) {
  const [found, setFound] = useState(/** @type {Found} */ ({ kind: "too-short" }));
  useEffect(() => {
    if (!open) return undefined;
    if (query.length < least) {
      setFound({ kind: "too-short" });
      return undefined;
    }
    let current = true;
    setFound((before) => (before.kind === "options" ? before : { kind: "waiting" }));
    const timer = setTimeout(
      async () => {
        const answer = await load(query);
        if (current) setFound(answer);
      },
      least === 0 ? 0 : pauseBeforeAsking,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, query]);
  return found;
}
