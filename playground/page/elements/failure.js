import { h } from "preact";

/** @param {{ reason: string | undefined }} props */
export function Failure({ reason }) {
  return reason === undefined ? null : h("p", { class: "failure", role: "alert" }, reason);
}
