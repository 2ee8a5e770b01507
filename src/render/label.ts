import type { Label } from "./page.ts";

/** The label as read aloud: without the sign. */
export function spoken(label: Label): string {
  return typeof label === "string" ? label : label.text;
}

/** The label as displayed: the sign, then the text. */
export function seen(label: Label): string {
  return typeof label === "string" ? label : `${label.mark} ${label.text}`;
}
