import type { Label } from "./page.ts";

/** The label as read aloud: without the sign. */
export function spoken(label: Label): string {
  return typeof label === "string" ? label : label.text;
}

/** The label as displayed: the sign, then the text unless the sign stands alone. */
export function seen(label: Label): string {
  if (typeof label === "string") return label;
  return label.markAlone === true ? label.mark : `${label.mark} ${label.text}`;
}
