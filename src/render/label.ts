import type { Label } from "./page.ts";

/** As it is heard: without the sign. */
export function spoken(label: Label): string {
  return typeof label === "string" ? label : label.text;
}

/** As it is seen: the sign, then the text. */
export function seen(label: Label): string {
  return typeof label === "string" ? label : `${label.mark} ${label.text}`;
}
