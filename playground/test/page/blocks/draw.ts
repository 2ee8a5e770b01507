import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { Blocks } from "../../../page/blocks/block.js";
import { SurfaceContext } from "../../../page/blocks/surface.js";
import type { Block, Surface } from "../../../page/types.ts";

const option = (text: string, value: string) => ({
  option: { text: { type: "plain_text" as const, text }, value },
});

export const surface: Surface = {
  kind: "message",
  directory: {
    person: (id) => (id === "U1" ? "Priya Shah" : undefined),
    channel: (id) => (id === "C2" ? "operations" : undefined),
    people: [option("Priya Shah", "U1")],
    channels: [option("#operations", "C2")],
  },
  values: {},
  errors: {},
  act: async () => Promise.resolve({ kind: "done" }),
  enter: async () => Promise.resolve({ kind: "done" }),
  suggest: async () => Promise.resolve({ kind: "options", options: [] }),
  confirm: async () => Promise.resolve(true),
};

/** The HTML of blocks as a person first sees them. */
export function draw(blocks: readonly unknown[], changed: Partial<Surface> = {}): string {
  return renderToString(
    h(
      SurfaceContext.Provider,
      { value: { ...surface, ...changed } },
      // Whatever an app may send.
      h(Blocks, { blocks: blocks as readonly Block[] }),
    ),
  );
}
