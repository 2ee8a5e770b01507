/** @import { GroupedOption, Menu, Suggestions } from "../types.ts" */
/** @import { Labelling } from "./labelling.js" */
import { h } from "preact";
import { useState } from "preact/hooks";
import { useSurface } from "../blocks/surface.js";
import { plainWords } from "../blocks/text-object.js";
import { Combobox } from "./combobox.js";
import { Failure } from "./failure.js";
import { namedAtLeast } from "./labelling.js";
import {
  entryOf,
  knownOptions,
  leastQuery,
  matching,
  mostSelected,
  selectedOptions,
  takesSeveral,
} from "./menu-options.js";
import { useEntry } from "./use-entry.js";

/**
 * Every kind of select menu: one or several, of options that Slack knows or that the app suggests.
 * @param {{ blockId: string, element: Menu, labelling: Labelling }} props
 */
export function SelectMenu({ blockId, element, labelling }) {
  const surface = useSurface();
  const { directory } = surface;
  const { held, busy, failure, give, optional } = useEntry(blockId, element);
  const [selected, setSelected] = useState(() => selectedOptions(element, held, directory));
  const several = takesSeveral(element);
  const external = element.type === "external_select" || element.type === "multi_external_select";
  const placeholder =
    plainWords(element.placeholder) || (several ? "Choose options" : "Choose an option");

  /** @param {string} query @returns {Promise<Suggestions>} */
  async function load(query) {
    if (external) return surface.suggest(blockId, element, query);
    return { kind: "options", options: matching(knownOptions(element, directory), query) };
  }

  /** @param {readonly GroupedOption[]} next */
  function change(next) {
    setSelected(next);
    void give(entryOf(element, next));
  }

  return h(
    "span",
    { class: `element ${labelling["aria-labelledby"] === undefined ? "" : "wide"}` },
    h(Combobox, {
      labelling: namedAtLeast(labelling, placeholder),
      placeholder,
      selected,
      several,
      clearable: optional && !several,
      most: mostSelected(element),
      least: leastQuery(element),
      busy,
      load,
      change,
    }),
    h(Failure, { reason: failure }),
  );
}
