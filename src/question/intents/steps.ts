import type { Facts } from "./facts.ts";

/** Whether a comparison is asked as a way to go, not as a difference. */
export function isStep({ cues, onwards, backwards }: Facts): boolean {
  if (cues.has("step") || (cues.has("from") && cues.has("to"))) return true;
  if (!cues.has("compare") && (onwards || backwards)) return true;
  return cues.has("own") && (cues.has("need") || cues.has("next") || cues.has("to"));
}
