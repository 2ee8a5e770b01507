import { afterEach, describe, expect, test } from "vitest";
import { button, feedbackChannel, modes, open, shown, type Workspace } from "../workspace.ts";

// People are quicker than Slack: what they did last is what they see.

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";
const slow = { kind: "slow", milliseconds: 300 } as const;

describe.each(modes)("in %s mode", (mode) => {
  test("of two searches in the Home the last one's answer stays", async () => {
    workspace = await open(mode);
    await priya().openHome();
    const home = await workspace.slack.waitFor(() => priya().home());
    await workspace.settled();
    workspace.slack.faults.onCall("views.publish", slow);
    await priya().enter(home, "home:ask", "senior app ops");
    await priya().enter(home, "home:ask", "lead app ops");
    await workspace.settled();
    const seen = shown(priya().home() ?? home);
    expect(seen).toContain(lead);
    expect(seen).not.toContain(`"text":"${senior}","emoji"`);
  });

  test("a Home that opens late replaces no answer", async () => {
    workspace = await open(mode);
    await priya().openHome();
    const home = await workspace.slack.waitFor(() => priya().home());
    await workspace.settled();
    await priya().openHome();
    await workspace.settled();
    const { payload = {} } = workspace.slack.deliveries.at(-1) ?? {};
    await priya().enter(home, "home:ask", "lead app ops");
    await workspace.settled();
    await workspace.slack.deliver({ kind: "event", payload: { ...payload, event_id: "EvLate" } });
    await workspace.settled();
    expect(shown(priya().home() ?? home)).toContain(lead);
    expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "ignored", what: "overtaken" });
  });

  test("the preview of a comparison is that of the last choice", async () => {
    workspace = await open(mode);
    await priya().shortcut("compare_role_levels");
    const modal = await workspace.slack.waitFor(() => priya().modal());
    await priya().typeahead(modal, "compare:role-levels", "application operations");
    workspace.slack.faults.onCall("views.update", slow);
    const one = priya().choose(modal, "compare:role-levels", [senior]);
    const both = priya().choose(modal, "compare:role-levels", [senior, lead]);
    await Promise.all([one, both]);
    await workspace.settled();
    expect(shown(priya().modal() ?? modal)).not.toContain("Choose two role levels");
  });

  test("a double click posts one answer", async () => {
    workspace = await open(mode);
    await priya().directMessage("senior app ops");
    await workspace.settled();
    const answer = priya().lastSeen("D1");
    if (answer === undefined) throw new Error("There is no answer.");
    const next = button(answer, "Lead ›");
    await Promise.all([priya().press(answer, next), priya().press(answer, next)]);
    await workspace.settled();
    expect(priya().sees("D1")).toHaveLength(3);
  });

  test("a button that the app no longer has is acknowledged, and the person is told", async () => {
    workspace = await open(mode);
    await priya().command("/role", "senior app ops", { channel: "C1" });
    await workspace.settled();
    const answer = priya().lastSeen("C1");
    if (answer === undefined) throw new Error("There is no answer.");
    await priya().press(answer, button(answer, "Lead ›"));
    await workspace.settled();
    const { kind, payload } = workspace.slack.deliveries.findLast(
      (one) => one.kind === "block_actions",
    ) ?? { kind: "block_actions" as const, payload: {} };
    const actions = [{ type: "button", action_id: "gone:1", block_id: "b", value: "x" }];
    const { kind: acknowledged } = await workspace.slack.deliver({
      kind,
      payload: { ...payload, trigger_id: "t9", actions },
    });
    await workspace.settled();
    expect(acknowledged).toBe("acknowledged");
    expect(priya().lastSeen("C1")?.text).toMatch(/^I no longer know that button/);
    expect(workspace.deliveries.at(-1)).toMatchObject({
      outcome: "done",
      what: "an unknown button",
    });
  });

  test("feedback that was sent is confirmed in another way if the modal cannot say so", async () => {
    workspace = await open(mode, { app: { feedbackChannel } });
    await priya().command("/role", "data scientist", { channel: "C1" });
    await workspace.settled();
    const miss = priya().lastSeen("C1");
    if (miss === undefined) throw new Error("There is no answer.");
    await priya().press(miss, button(miss, "Tell the catalogue's owners"));
    const modal = await workspace.slack.waitFor(() => priya().modal());
    workspace.slack.faults.onCall("views.update", { kind: "error", error: "internal_error" });
    await priya().submit(modal);
    await workspace.settled();
    expect(priya().lastSeen("D1")?.text).toMatch(/^Thank you/);
  });

  test("events that Slack withholds are told in the log, and acknowledged", async () => {
    workspace = await open(mode);
    const notice = {
      type: "app_rate_limited",
      team_id: "T0PLAYGROUND",
      minute_rate_limited: 1518467820,
    };
    const { kind } = await workspace.slack.deliver({ kind: "event", payload: notice });
    expect(kind).toBe("acknowledged");
    expect(workspace.log()).toContain("Slack withholds events");
    expect(workspace.log()).not.toContain("unreadable");
  });
});
