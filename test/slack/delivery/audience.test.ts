import { describe, expect, test } from "vitest";
import { audience, installationOf } from "../../../src/slack/delivery/audience.ts";
import {
  affiliationOfActing,
  affiliationOfAuthor,
  affiliationOfPayload,
  messagePayload,
} from "../../../src/slack/transport/payloads.ts";

const nowhere = { team: undefined, organisation: undefined };
const of = (team: string, organisation?: string) => ({ team, organisation });

describe("who is answered", () => {
  const workspace = { team: "T1", organisation: "E1", everywhere: false };

  test.each([
    ["nobody else", [], [true, true, false, false, false]],
    ["another workspace", ["T2"], [true, true, true, false, false]],
    ["another organisation", ["E2"], [true, true, false, true, false]],
    ["everyone", "everyone", [true, true, true, true, true]],
  ] as const)("the app's own people, where it allows %s", (_, allowed, answered) => {
    const welcomes = audience(workspace, allowed);
    const people = [of("T1", "E1"), of("E1"), of("T2", "E1"), of("T3", "E2"), nowhere];
    expect(people.map(welcomes)).toEqual(answered);
  });

  test("where the app is installed on the whole organisation, its own are all who are in it", () => {
    const welcomes = audience({ team: "E1", organisation: "E1", everywhere: true }, []);
    expect([of("T2", "E1"), of("E1"), of("T2"), of("T3", "E2")].map(welcomes)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    [
      { team_id: "T1", enterprise_id: "E1" },
      { ...of("T1", "E1"), everywhere: false },
    ],
    [{ team_id: "T1" }, { ...of("T1"), everywhere: false }],
    [
      { team_id: "E1", enterprise_id: "E1", is_enterprise_install: true },
      { ...of("E1", "E1"), everywhere: true },
    ],
  ])("the app is installed where Slack says %j", async (identity, installation) => {
    const test = async () => Promise.resolve({ ok: true, ...identity });
    expect(await installationOf({ auth: { test } })).toEqual(installation);
  });
});

describe("where the author of a message belongs", () => {
  const from = (event: object, envelope: object = {}) =>
    affiliationOfAuthor(
      messagePayload.parse({
        event_id: "Ev1",
        team_id: "T0",
        enterprise_id: "E0",
        is_ext_shared_channel: true,
        ...envelope,
        event: { type: "app_mention", channel: "C2", ts: "1.2", ...event },
      }),
    );

  test("is their own workspace, and not that of the channel", () => {
    expect(from({ user_team: "T1", source_team: "T2", team: "T3" })).toEqual(of("T1"));
    expect(from({ user_team: null, source_team: "T2", team: "T3" })).toEqual(of("T2"));
    expect(from({ user_team: null, team: "T3" })).toEqual(of("T3"));
  });

  test("is of the organisation that the event names, where it is about their workspace", () => {
    expect(from({ user_team: "T0" })).toEqual(of("T0", "E0"));
  });

  test("is the workspace that the event is about where nothing is said, except in a shared channel", () => {
    expect(from({}, { is_ext_shared_channel: false })).toEqual(of("T0", "E0"));
    expect(from({})).toEqual(nowhere);
  });
});

test("who acts belongs to their own workspace, whatever the payload says of another", () => {
  const team = { id: "T1", enterprise_id: "E1" };
  expect(affiliationOfActing({ user: { id: "U1", team_id: "T1" }, team })).toEqual(of("T1", "E1"));
  expect(affiliationOfActing({ user: { id: "U1", team_id: "T2" }, team })).toEqual(of("T2"));
  expect(affiliationOfActing({ user: { id: "U1", team_id: "T2" } })).toEqual(of("T2"));
  expect(affiliationOfActing({ user: { id: "U1" }, team })).toEqual(of("T1", "E1"));
  expect(affiliationOfActing({ user: { id: "U1" } })).toEqual(nowhere);
});

test("a command and an opened Home name the person's workspace", () => {
  expect(affiliationOfPayload({ team_id: "T1", enterprise_id: "E1" })).toEqual(of("T1", "E1"));
  expect(affiliationOfPayload({})).toEqual(nowhere);
});
