import type { FoldedPart } from "../page.ts";
import type { MessageBlock } from "./block-types.ts";
import { partsUnits } from "./part-units.ts";
import { noRoom } from "./unit.ts";

/** Parts as blocks for a window, which is not divided into messages and has no tables. */
export function windowBlocks(parts: readonly FoldedPart[]): readonly MessageBlock[] {
  return partsUnits(parts, noRoom).flatMap(({ closed }) => closed.flatMap(({ blocks }) => blocks));
}
