import type { Consent } from "./confirm.ts";
import type { Ask } from "./editions.ts";
import type { Planned } from "./plan.ts";

/** What becomes of a document once it is known whose it is. */
export type Credited = Exclude<Planned, { readonly kind: "unshown" }>;

/**
 * Credits documents that do not show whose they are to the publisher of their layout, if the keeper
 * says so; asked once for each publisher. Undefined if the keeper presses Ctrl-C.
 */
export function creditBy(
  ask: Ask | undefined,
): (planned: Planned) => Promise<Credited | undefined> {
  const answers = new Map<string, Promise<Consent>>();
  return async (planned) => {
    if (planned.kind !== "unshown") return planned;
    const { path, credited } = planned;
    const { file, publisher, licence } = credited.file.source;
    const known = answers.get(publisher);
    const answer =
      known ??
      ask?.(
        `Nothing in ${file} shows that ${publisher} published it. Did ${publisher} (${licence}) publish it, and whatever else of this import does not show it?`,
      );
    if (answer !== undefined) answers.set(publisher, answer);
    const consent = await answer;
    if (consent === "interrupted") return undefined;
    if (consent === "yes") return credited;
    const reason =
      `nothing in it shows that ${publisher} published it. Say whose it is with --publisher, --licence ` +
      `and --framework; if it is by ${publisher}, with --publisher "${publisher}" --licence "${licence}".`;
    return { kind: "refused", path, not: "credited", reason, strange: false };
  };
}
