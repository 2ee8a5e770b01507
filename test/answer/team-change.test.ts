import { describe, expect, it, test } from "vitest";
import { absentFrom, neighboursOf, teamAfter } from "../../src/answer/team-change.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import type { Position } from "../../src/catalogue/teams.ts";
import type { RoleLevelId } from "../../src/catalogue/types.ts";
import { catalogue } from "./real-catalogue.ts";

const appOps = (seniority: string): RoleLevelId =>
  roleLevelId(`${seniority} application operations engineer`.trim());
const associate = appOps("associate");
const plain = appOps("");
const senior = appOps("senior");
const lead = appOps("lead");
const of = (roleLevel: RoleLevelId, count = 1): Position => ({ roleLevel, count });

describe("a team after a change", () => {
  const team = [of(senior, 5), of(lead)];

  it.each<readonly [string, readonly Position[], readonly Position[], readonly Position[]]>([
    ["some leave", [of(senior, 2)], [], [of(senior, 3), of(lead)]],
    ["all of a role level leave", [of(lead)], [], [of(senior, 5)]],
    ["more leave than there are", [of(lead, 2)], [], [of(senior, 5)]],
    ["somebody leaves who is not there", [of(associate)], [], team],
    ["more of a role level join", [], [of(lead, 2)], [of(senior, 5), of(lead, 3)]],
    ["others join", [], [of(associate, 2)], [...team, of(associate, 2)]],
    ["one is replaced by another", [of(lead)], [of(senior)], [of(senior, 6)]],
    ["those who leave come back", [of(lead)], [of(lead)], team],
  ])("in which %s", (_, leaves, joins, after) => {
    expect(teamAfter(team, { leaves, joins })).toEqual(after);
  });
});

test("who should leave is absent if there are not so many of them", () => {
  const team = [of(senior, 2), of(lead)];
  const tried = [of(senior, 2), of(senior, 3), of(lead), of(associate)];
  expect(absentFrom(team, tried)).toEqual([of(senior, 3), of(associate)]);
});

test("the levels next to those of a team are each named once", () => {
  expect(neighboursOf([of(plain), of(lead), of(senior)], catalogue)).toEqual([
    associate,
    senior,
    appOps("principal"),
    plain,
    lead,
  ]);
  expect(neighboursOf([of(associate), of(appOps("principal"))], catalogue)).toEqual([plain, lead]);
});
