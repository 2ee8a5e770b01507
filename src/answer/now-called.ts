import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Formerly } from "../catalogue/history.ts";

/** A former name, and the title of the same thing today. */
export interface NowCalled {
  readonly was: string;
  readonly is: string;
  /** ISO date of the renaming. */
  readonly on: string;
}

function titleOf(former: Formerly, catalogue: Catalogue): string | undefined {
  if (former.now === undefined) return undefined;
  switch (former.what) {
    case "role":
      return catalogue.role(former.now).title;
    case "role-level":
      return catalogue.roleLevel(former.now).title;
    case "skill":
      return catalogue.skill(former.now).title;
  }
}

export function nowCalled(former: readonly Formerly[], catalogue: Catalogue): readonly NowCalled[] {
  return former.flatMap((one) => {
    const is = titleOf(one, catalogue);
    return is === undefined ? [] : [{ was: one.title, is, on: one.on }];
  });
}
