import { expect, test } from "vitest";
import type { CatalogueChanges } from "../../src/catalogue/changes.ts";
import { roleId, skillId } from "../../src/catalogue/ids.ts";
import { changesOverview } from "../../src/render/changes-overview.ts";

const nothing: CatalogueChanges = { arrivals: [], renames: [], things: [], sources: [] };
const role = (title: string, kind: "added" | "removed") =>
  ({ kind, what: "role", id: roleId(title), title }) as const;

test("says that nothing changes", () => {
  expect(changesOverview(nothing)).toBe("Nothing changes.\n");
});

test("counts what was added, removed, renamed and changed, and names the first of each", () => {
  const changes: CatalogueChanges = {
    ...nothing,
    arrivals: [
      ...["A", "B", "C", "D", "E", "F", "G"].map((title) => role(title, "added")),
      role("Z", "removed"),
    ],
    renames: [
      {
        what: "skill",
        from: { id: "chart-work", title: "Chart work" },
        id: "charts",
        title: "Charts",
      },
    ],
    things: [
      {
        about: { kind: "skill", id: skillId("Radio"), title: "Radio" },
        changes: [
          { kind: "removed", part: "description" },
          { kind: "removed", part: "meaning", level: "expert" },
        ],
      },
    ],
  };
  expect(changesOverview(changes).split("\n")).toEqual([
    "Roles",
    "  + 7 added: A, B, C, D, E and 2 more",
    "  - 1 removed: Z",
    "Skills",
    '  > 1 renamed: "Chart work" to "Charts"',
    "  ~ 1 changed (2 changes): Radio",
    "",
  ]);
});
