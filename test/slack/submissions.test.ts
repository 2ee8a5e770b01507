import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../src/slack/delivery/handle-delivery.ts";
import { compareBlocks } from "../../src/slack/surfaces/compare-view.ts";
import { teamBlocks } from "../../src/slack/surfaces/team-form-view.ts";
import { postStateView, postView } from "../../src/slack/surfaces/post-view.ts";
import { feedbackStateView } from "../../src/slack/surfaces/feedback-view.ts";
import { wordingSlack } from "../../src/render/wording-slack.ts";
import { wordingTeamForm } from "../../src/render/wording-team-form.ts";
import { feedbackValue } from "../../src/slack/message/feedback-value.ts";
import { submissionListeners } from "../../src/slack/submissions.ts";
import { dependencies, plainSlack } from "./dependencies.ts";

const typed = { typed: "csi", chart: false };
const feedback = { rating: "helpful", ask: "csi" } as const;
const lead = "lead application operations engineer";
const chosen = (id: string, value: unknown) => ({ values: { block: { [id]: value } } });

/** A window with what makes its submission go on. */
const windows = {
  compare_role_levels: {
    state: chosen("compare:role-levels", {
      selected_options: [{ value: lead }, { value: "senior application operations engineer" }],
    }),
  },
  plan_a_team: { state: chosen("team:role-level:1", { selected_option: { value: lead } }) },
  feedback: { private_metadata: feedbackValue(feedback) },
  post_answer: { private_metadata: postView(typed).private_metadata },
  check_yourself: { state: chosen("check:role-level", { selected_option: { value: lead } }) },
  copy_as_text: {},
} as const;
type Window = keyof typeof windows;

const surfaces: Readonly<Record<Window, string>> = {
  compare_role_levels: "compare",
  plan_a_team: "team",
  feedback: "feedback",
  post_answer: "post",
  check_yourself: "check",
  copy_as_text: "button",
};
const all = Object.entries(surfaces).map(([name, surface]) => [name as Window, surface] as const);

function submitted(view: object, trigger = "1") {
  return {
    user: { id: "U1", team_id: "T1" },
    team: { id: "T1" },
    trigger_id: trigger,
    view: { id: "V1", ...view },
    response_urls: [],
  };
}

function listening() {
  const deliveries: DeliveryOutcome[] = [];
  const slack = plainSlack();
  const given = dependencies({ slack, welcomes: ({ team }) => team === "T1" }, deliveries);
  return { deliveries, slack, listeners: submissionListeners(given) };
}

describe.each(all)("the window %s", (name, surface) => {
  test("is worked on once for each trigger", async () => {
    const { deliveries, listeners } = listening();
    const body = submitted(windows[name]);
    await listeners[name]?.work(body);
    await listeners[name]?.work(body);
    const outcomes = deliveries.map((one) => [one.surface, one.what === "a repetition"]);
    expect(outcomes).toEqual([
      [surface, false],
      [surface, true],
    ]);
  });

  test("is closed to people of another workspace", async () => {
    const { deliveries, slack, listeners } = listening();
    const body = { ...submitted(windows[name]), user: { id: "U9", team_id: "T9" } };
    expect(listeners[name]?.acknowledge(body)).toBeUndefined();
    await listeners[name]?.work(body);
    expect(deliveries).toMatchObject([{ surface, outcome: "refused" }]);
    expect(slack.calls.filter(({ method }) => method !== "post")).toEqual([]);
  });
});

describe("a submission is acknowledged", () => {
  const acknowledged = (name: Window, view: object) =>
    listening().listeners[name]?.acknowledge(submitted(view));

  test.each(["compare_role_levels", "plan_a_team", "copy_as_text"] as const)(
    "by closing the window %s",
    (name) => {
      expect(acknowledged(name, windows[name])).toBeUndefined();
    },
  );

  test("with what is wrong beside the field that it is about", () => {
    expect(acknowledged("compare_role_levels", {})).toEqual({
      response_action: "errors",
      errors: { [compareBlocks.roleLevels]: wordingSlack.tooFew },
    });
    expect(acknowledged("plan_a_team", {})).toEqual({
      response_action: "errors",
      errors: { [teamBlocks.roleLevel(1)]: wordingTeamForm.empty },
    });
  });

  test("by what the window shows while it is worked on", () => {
    expect(acknowledged("feedback", windows.feedback)).toEqual({
      response_action: "update",
      view: feedbackStateView(feedback, wordingSlack.sending),
    });
    expect(acknowledged("post_answer", windows.post_answer)).toEqual({
      response_action: "update",
      view: postStateView(wordingSlack.posting),
    });
  });

  test("by the next page of a check", () => {
    const next = acknowledged("check_yourself", windows.check_yourself);
    expect(next).toMatchObject({ response_action: "update", view: { type: "modal" } });
    expect(JSON.stringify(next)).toContain("Lead application operations engineer");
  });

  test.each(["feedback", "post_answer", "check_yourself"] as const)(
    "by closing a window that is not Rolecall's: %s",
    (name) => {
      expect(acknowledged(name, {})).toBeUndefined();
    },
  );
});

test("who closes the window with the copied text needs nothing else", async () => {
  const { deliveries, slack, listeners } = listening();
  await listeners["copy_as_text"]?.work(submitted({}));
  expect(deliveries).toMatchObject([{ outcome: "ignored", what: "a closed window" }]);
  expect(slack.calls).toEqual([]);
});

test("a page of a check is all that comes of its submission", async () => {
  const { deliveries, slack, listeners } = listening();
  await listeners["check_yourself"]?.work(submitted(windows.check_yourself));
  expect(deliveries).toMatchObject([{ outcome: "done", what: "check" }]);
  expect(slack.calls).toEqual([]);
});
