import { describe, expect, test } from "vitest";
import { audience, ownTeams } from "../../../src/slack/delivery/audience.ts";
import {
  affiliationOfActing,
  affiliationOfHome,
  affiliationOfShortcut,
  homeOpenedPayload,
  affiliationOfAuthor,
  affiliationOfPayload,
  messagePayload,
} from "../../../src/slack/transport/payloads.ts";

const nowhere = { team: undefined, organisation: undefined };
const of = (team: string, organisation?: string) => ({ team, organisation });

describe("who is answered", () => {
  test.each([
    ["nobody else", [], [true, true, true, false, false]],
    ["another workspace", ["T3"], [true, true, true, true, false]],
    ["another organisation", ["E2"], [true, true, true, true, false]],
    ["everyone", "everyone", [true, true, true, true, true]],
  ] as const)("the app's own people, where it allows %s", (_, allowed, answered) => {
    const people = [of("T1", "E1"), of("E1"), of("T2", "E1"), of("T3", "E2"), nowhere];
    expect(people.map(audience(["T1", "E1"], allowed))).toEqual(answered);
  });

  test.each([
    [{ team_id: "T1", enterprise_id: "E1" }, ["T1", "E1"]],
    [{ team_id: "T1" }, ["T1"]],
  ])("the app's own workspace and organisation, where Slack says %j", (identity, teams) => {
    expect(ownTeams(identity)).toEqual(teams);
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
    expect(from({ user_profile: { team: "T1" }, source_team: "T2", team: "T0" })).toEqual(of("T1"));
    expect(from({ user_team: null, source_team: "T2", team: "T3" })).toEqual(of("T2"));
    expect(from({ user_team: null, team: "T3" })).toEqual(of("T3"));
  });

  test("is another one where anything that is named of them is another one", () => {
    expect(from({ user_team: "T0", user_profile: { team: "T1" } })).toEqual(of("T1"));
    expect(from({ user_team: "T1", user_profile: { team: "T0" } })).toEqual(of("T1"));
  });

  test("is of the organisation that the event names, where it is about their workspace", () => {
    expect(from({ user_team: "T0" })).toEqual(of("T0", "E0"));
  });

  test("is the workspace that the event is about only where Slack says that nobody else is there", () => {
    expect(from({}, { is_ext_shared_channel: false })).toEqual(of("T0", "E0"));
    expect(from({}, { is_ext_shared_channel: null })).toEqual(nowhere);
    expect(from({}, { is_ext_shared_channel: undefined })).toEqual(nowhere);
    expect(from({})).toEqual(nowhere);
  });
});

test("who acts belongs to their own workspace, whatever the payload says of another", () => {
  const team = { id: "T1", enterprise_id: "E1" };
  expect(affiliationOfActing({ user: { id: "U1", team_id: "T1" }, team })).toEqual(of("T1", "E1"));
  expect(affiliationOfActing({ user: { id: "U1", team_id: "T2" }, team })).toEqual(of("T2"));
  expect(affiliationOfActing({ user: { id: "U1" }, team })).toEqual(nowhere);
  // Slack's own example of a message shortcut does not name the person's.
  expect(affiliationOfShortcut({ user: { id: "U1" }, team })).toEqual(of("T1", "E1"));
  expect(affiliationOfShortcut({ user: { id: "U1", team_id: "T2" }, team })).toEqual(of("T2"));
});

test("a Home belongs to the workspace that stands in what it shows", () => {
  const opened = (view: object | undefined) =>
    affiliationOfHome(
      homeOpenedPayload.parse({ event_id: "E", team_id: "T1", event: { user: "U1", view } }),
    );
  expect(opened(undefined)).toEqual(of("T1"));
  expect(opened({ team_id: "T1" })).toEqual(of("T1"));
  expect(opened({ team_id: "T2" })).toEqual(of("T2"));
});

test("a command names the person's workspace", () => {
  expect(affiliationOfPayload({ team_id: "T1", enterprise_id: "E1" })).toEqual(of("T1", "E1"));
  expect(affiliationOfPayload({})).toEqual(nowhere);
});
