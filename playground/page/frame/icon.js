import { h } from "preact";

// Drawn for this page: strokes in a box of 20.
const paths = {
  at: "M13 10a3 3 0 1 1-6 0a3 3 0 0 1 6 0v1.5a2 2 0 0 0 4 0V10a7 7 0 1 0-3 5.7",
  back: "M12 4l-6 6 6 6",
  bolt: "M11 2L4 11h5l-1 7 7-9h-5z",
  braces:
    "M8 3H7a2 2 0 0 0-2 2v3l-2 2 2 2v3a2 2 0 0 0 2 2h1M12 3h1a2 2 0 0 1 2 2v3l2 2-2 2v3a2 2 0 0 1-2 2h-1",
  "chevron-down": "M5 8l5 5 5-5",
  close: "M5 5l10 10M15 5L5 15",
  dots: "M4 10h.01M10 10h.01M16 10h.01",
  eye: "M2 10c2-4 5-6 8-6s6 2 8 6c-2 4-5 6-8 6s-6-2-8-6zM12.500 10a2.500 2.500 0 1 1-5 0a2.500 2.500 0 0 1 5 0",
  hash: "M8 3L6 17M14 3l-2 14M3.500 7.500h14M2.500 12.500h14",
  home: "M3 9.500L10 4l7 5.500M5 8.500V16h10V8.500",
  lock: "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9",
  menu: "M3 5h14M3 10h14M3 15h14",
  reply: "M4 4h12v9H9l-4 3.500V13H4z",
  send: "M3 10l14-7-5 14-3-6z",
  slash: "M12 4L8 16M3 3h14v14H3z",
  "thumb-up": "M3 9h3v8H3zM6 9l3-6c1.500 0 2 1 2 2v3h5l-1.500 8.500H6",
  "thumb-down": "M3 3h3v8H3zM6 11l3 6c1.500 0 2-1 2-2v-3h5L14.500 3.500H6",
  trash: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11",
  warning: "M10 3l8 14H2zM10 8v4M10 14.500h.01",
};

/** @typedef {keyof typeof paths} IconName */

/** A picture beside words, or inside a button that has a name: never read out. @param {{ name: IconName }} props */
export function Icon({ name }) {
  return h(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 20 20", "aria-hidden": true, focusable: false },
    h("path", { d: paths[name] }),
  );
}
