import { h } from "preact";

/**
 * A person's initials, or the app's mark. The name always stands beside it.
 * @param {{ name: string, kind: "person" | "app" | "system" }} props
 */
export function Avatar({ name, kind }) {
  const initials = name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join("")
    .slice(0, 2)
    .toUpperCase();
  const shade =
    Array.from(name).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 0) % 4;
  return h("span", { class: `avatar ${kind} shade-${shade}`, "aria-hidden": true }, initials);
}
