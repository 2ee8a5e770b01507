import { describe, expect, test } from "vitest";
import { audience, ownTeams, unknownTeam } from "../../../src/slack/delivery/audience.ts";
import { teamOfActing, teamOfMessage } from "../../../src/slack/transport/payloads.ts";

describe("who is answered", () => {
  test.each([
    ["nobody else", [], [true, true, false, false]],
    ["another workspace", ["T2"], [true, true, true, false]],
    ["everyone", "everyone", [true, true, true, true]],
  ] as const)("the app's own people, where it allows %s", (_, allowed, answered) => {
    const welcomes = audience(["T1"], allowed);
    expect([undefined, "T1", "T2", unknownTeam].map(welcomes)).toEqual(answered);
  });

  test.each([
    [{ team_id: "T1", enterprise_id: "E1" }, ["T1", "E1"]],
    [{ team_id: "T1" }, ["T1"]],
  ])("the app's own workspace and organisation, where Slack says %j", async (identity, teams) => {
    const test = async () => Promise.resolve({ ok: true, ...identity });
    expect(await ownTeams({ auth: { test } })).toEqual(teams);
  });
});

describe("whose a message is", () => {
  const message = {
    event_id: "Ev1",
    team_id: "T0",
    authorizations: [],
    event: { type: "app_mention" as const, channel: "C2", text: "", ts: "1.2" },
  };
  const from = (event: object, shared = true, context: object = {}) =>
    teamOfMessage({
      ...message,
      ...context,
      is_ext_shared_channel: shared,
      event: { ...message.event, ...event },
    });

  test("its author's workspace counts, and not that of the channel", () => {
    expect(from({ user_team: "T1", source_team: "T2", team: "T3" })).toBe("T1");
    expect(from({ user_team: null, team: "T3" })).toBe("T3");
  });

  test("where nothing is said it is the app's own, but in a shared channel it may be anyone's", () => {
    expect(from({}, false)).toBeUndefined();
    expect(audience(["T0"], [])(from({}, false))).toBe(true);
    // The log shows it.
    expect(from({})).toBe("unknown");
    expect(audience(["T0"], [])(from({}))).toBe(false);
    expect(audience(["T0"], "everyone")(from({}))).toBe(true);
  });

  test("a workspace or organisation that the app is installed in is its own, by any name", () => {
    const installed = { team_id: null, enterprise_id: "E0" };
    const team = { user_team: "T1" };
    expect(from(team, true, { context_team_id: "T1" })).toBeUndefined();
    expect(from({ user_team: "E0" }, true, { authorizations: [installed] })).toBeUndefined();
    expect(from({ team: "T0" }, false)).toBeUndefined();
    expect(from({ team: "T0" }, true)).toBe("T0");
  });
});

test("who acts where they belong is of the app's own workspace, whatever its name", () => {
  const [team, enterprise] = [{ id: "T1" }, { id: "E1" }];
  expect(teamOfActing({ user: { id: "U1" }, team })).toBeUndefined();
  expect(teamOfActing({ user: { id: "U1", team_id: "T1" }, team })).toBeUndefined();
  expect(teamOfActing({ user: { id: "U1", team_id: "E1" }, team, enterprise })).toBeUndefined();
  expect(teamOfActing({ user: { id: "U1", team_id: "T2" }, team, enterprise })).toBe("T2");
});
