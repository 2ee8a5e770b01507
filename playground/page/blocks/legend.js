import { h } from "preact";

/** @param {number} index */
export function seriesClass(index) {
  return `series-${(index % 12) + 1}`;
}

/** @param {{ names: readonly string[] }} props */
export function Legend({ names }) {
  return h(
    "ul",
    { class: "legend" },
    names.map((name, index) =>
      h(
        "li",
        { key: name },
        h(
          "svg",
          { class: `swatch ${seriesClass(index)}`, viewBox: "0 0 10 10", "aria-hidden": true },
          h("rect", { width: 10, height: 10, rx: 2 }),
        ),
        name,
      ),
    ),
  );
}
