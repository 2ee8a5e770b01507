import { afterEach, describe, expect, test } from "vitest";
import { button, labels, menu, modes, open, shown, type Workspace } from "../workspace.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

/** Types a command in #general, where the app is no member, and returns what is answered. */
async function ask(name: string, text: string): Promise<Message> {
  const { slack } = workspace;
  const priya = slack.user("U1");
  await priya.command(name, text, { channel: "C1" });
  return slack.waitFor(() => priya.lastSeen("C1"));
}

async function press(on: Message, label: string | RegExp): Promise<void> {
  await workspace.slack.user("U1").press(on, button(on, label));
  await workspace.settled();
}

function texts(user: string, channel = "C1"): readonly string[] {
  return workspace.slack
    .user(user)
    .sees(channel)
    .map(({ text }) => text);
}

describe.each(modes)("in %s mode", (mode) => {
  test("only the person sees the answer to a command, and a button replaces it with the next", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "senior-app-ops");
    expect(answer.visibleTo).toBe("U1");
    expect(answer.text).toMatch(/^Senior application operations engineer/);
    expect(labels(answer)).toContain("Post to channel");
    await press(answer, "Lead ›");
    expect(texts("U1")).toHaveLength(1);
    expect(texts("U1")[0]).toMatch(/^Lead application operations engineer/);
    expect(texts("U2")).toEqual([]);
  });

  test("the menu of further questions answers the one that is chosen, and the next after it", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const answer = await ask("/role", "lead-app-ops");
    expect(shown(answer)).toContain("Ask more about Lead");
    await priya.choose(answer, menu(answer), "Training (11)");
    await workspace.settled();
    expect(texts("U1")).toHaveLength(1);
    expect(texts("U1")[0]).toMatch(/^Lead application operations engineer: training/);
    // Soon after the first choice, and from a menu of the same name, but another question.
    const next = priya.lastSeen("C1")!;
    await priya.choose(next, menu(next), "Qualifications (5)");
    await workspace.settled();
    expect(texts("U1")[0]).toMatch(/^Lead application operations engineer: qualifications/);
    expect(texts("U2")).toEqual([]);
  });

  test.each(["/role", "/skill", "/compare", "/team"])(
    "%s without text gives help",
    async (name) => {
      workspace = await open(mode);
      const answer = await ask(name, "");
      expect(answer.text).toMatch(/^What you can ask/);
      expect(labels(answer)).not.toContain("Post to channel");
    },
  );

  test("a comparison is posted even where the app is not a member, with who asked, how, and the date", async () => {
    workspace = await open(mode);
    const answer = await ask("/compare", "senior-app-ops lead-app-ops");
    await press(answer, "Post to channel");
    const [posted] = workspace.slack.user("U2").sees("C1");
    expect(posted?.text).toContain(
      "Asked by <@U1> with /compare senior-app-ops lead-app-ops · catalogue of 22 November 2026",
    );
    expect(posted?.text).toMatch(/Source/);
    expect(posted === undefined ? "" : shown(posted)).toContain("Asked by <@U1>");
    const own = workspace.slack.user("U1").sees("C1")[0];
    expect(own?.text).toContain("Posted to this conversation.");
    expect(own === undefined ? [] : labels(own)).not.toContain("Post to channel");
  });

  test("a double click posts once", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "senior-app-ops");
    const priya = workspace.slack.user("U1");
    const post = button(answer, "Post to channel");
    await Promise.all([priya.press(answer, post), priya.press(answer, post)]);
    await workspace.settled();
    expect(texts("U2")).toHaveLength(1);
  });

  test("nobody can post from a public message, not even with a forged button", async () => {
    workspace = await open(mode);
    await press(await ask("/role", "senior-app-ops"), "Post to channel");
    const { slack } = workspace;
    const { payload } = slack.deliveries.findLast(({ kind }) => kind === "block_actions") ?? {};
    const container = { ...(payload?.["container"] as object), is_ephemeral: false };
    const forged = {
      ...payload,
      container,
      user: { id: "U2", team_id: "T0PLAYGROUND" },
      trigger_id: "another",
    };
    await slack.deliver({ kind: "block_actions", payload: forged });
    await workspace.settled();
    expect(texts("U2")).toHaveLength(1);
    expect(workspace.deliveries.at(-1)).toMatchObject({ surface: "post", outcome: "ignored" });
  });

  test("a posted answer's buttons answer only the person who presses them", async () => {
    workspace = await open(mode);
    await press(await ask("/role", "senior-app-ops"), "Post to channel");
    const tom = workspace.slack.user("U2");
    const [posted] = tom.sees("C1");
    if (posted === undefined) throw new Error("nothing was posted");
    await tom.press(posted, button(posted, "Lead ›"));
    await workspace.settled();
    expect(texts("U2")).toHaveLength(2);
    expect(tom.lastSeen("C1")).toMatchObject({ visibleTo: "U2" });
    expect(texts("U1")).toHaveLength(2);
  });

  test("the person is told why a post was refused, and can try again", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "senior-app-ops");
    workspace.slack.faults.onCall("response_url", { kind: "error", error: "is_archived" });
    await press(answer, "Post to channel");
    expect(texts("U2")).toEqual([]);
    expect(texts("U1")[1]).toMatch(/^I could not post that, because Slack does not let me write/);
    await press(answer, "Post to channel");
    expect(texts("U2")).toHaveLength(1);
  });

  test("an expired response_url leads to an apology with the remedy", async () => {
    workspace = await open(mode);
    workspace.slack.faults.onCall("response_url", { kind: "error", error: "expired_url" }, 2);
    await workspace.slack.user("U1").command("/role", "senior-app-ops", { channel: "C1" });
    await workspace.settled();
    expect(texts("U1", "D1")).toEqual([
      "My answer came too late for Slack to accept it. Please ask again.",
    ]);
    expect(workspace.deliveries).toMatchObject([
      { outcome: "failed", fault: "late", error: "expired_url", told: true },
    ]);
  });

  test("a team is answered, one of its buttons asks who leaves it, and it is posted", async () => {
    workspace = await open(mode);
    const answer = await ask("/team", "2 senior app ops + 1 lead app ops");
    expect(answer.text).toMatch(/^Team of 3: 2 senior, 1 lead application operations engineer/);
    expect(answer.text).toContain("7 rest on one position");
    expect(answer.text).toContain("not what people can do");
    await press(answer, "If one leaves: Lead application operations engineer");
    const [left] = workspace.slack.user("U1").sees("C1");
    if (left === undefined) throw new Error("nothing is shown");
    expect(left.text).toMatch(/^If one lead application operations engineer leaves, 7 skills fall/);
    await press(left, "Post to channel");
    const posted = workspace.slack.user("U2").lastSeen("C1");
    expect(posted?.text).toContain("7 skills fall");
  });

  test("similar roles are answered, and one of their buttons compares", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "roles like principal app ops");
    expect(answer.text).toMatch(/^Roles like principal application operations engineer/);
    expect(answer.text).toContain("not whether somebody would get the job");
    await press(answer, "Compare with Principal infrastructure operations engineer");
    const [compared] = workspace.slack.user("U1").sees("C1");
    expect(compared?.text).toContain("Coding and scripting");
  });

  test("a career path is answered with what each step adds, and posted", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "career path of app ops");
    expect(answer.text).toMatch(/^Career path of application operations engineer: 5 levels/);
    expect(answer.text).toContain("not whether or when somebody will be promoted");
    await press(answer, "Post to channel");
    expect(workspace.slack.user("U2").lastSeen("C1")?.text).toMatch(/^Career path of/);
  });

  test("a team is copied whole from the menu", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const answer = await ask("/team", "2 senior app ops + 1 lead app ops");
    await priya.choose(answer, menu(answer), "Copy as text");
    const modal = await workspace.slack.waitFor(() => priya.modal());
    expect(shown(modal)).toContain("If one joins");
  });

  test("a workspace without charts gets the text, and is told why", async () => {
    workspace = await open(mode);
    workspace.slack.faults.refuseBlocks("data_visualization");
    const answer = await ask("/compare", "senior-app-ops lead-app-ops");
    await press(answer, "Chart");
    expect(texts("U1")[0]).toContain("This workspace cannot show the chart");
  });

  test("a chart replaces the text, and the text replaces the chart", async () => {
    workspace = await open(mode);
    const answer = await ask("/compare", "senior-app-ops lead-app-ops");
    await press(answer, "Chart");
    const [chart] = workspace.slack.user("U1").sees("C1");
    if (chart === undefined) throw new Error("nothing is shown");
    expect(shown(chart)).toContain("data_visualization");
    await press(chart, "Text instead of the chart");
    expect(texts("U1")[0]).toBe(answer.text);
  });

  test("mentions and markup in a question are shown as plain text", async () => {
    workspace = await open(mode);
    const answer = await ask("/role", "<!channel> <@U2> *data* scientist & co");
    const parsed = JSON.stringify(answer.blocks).match(/"type":"mrkdwn","text":"[^"]*/g) ?? [];
    expect(`${answer.text}${parsed.join("")}`).not.toMatch(/<[!@]/);
    expect(answer.text).toContain("data* scientist &amp; co");
  });
});

test("a rate limit is waited out for the time that Slack gives", async () => {
  const waits: number[] = [];
  workspace = await open("http", {
    app: {
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        await Promise.resolve();
      },
    },
  });
  workspace.slack.faults.onCall("response_url", { kind: "rate-limited", retryAfterSeconds: 7 });
  expect((await ask("/role", "senior-app-ops")).text).toMatch(/^Senior/);
  expect(waits.map(Math.round)).toEqual([7000]);
});

test("an answer that Slack may have received is not sent again", async () => {
  workspace = await open("http");
  workspace.slack.faults.onCall("response_url", { kind: "dropped", applied: true });
  await workspace.slack.user("U1").command("/role", "senior-app-ops", { channel: "C1" });
  await workspace.slack.waitFor(() => texts("U1").length === 2);
  expect(texts("U1")).toEqual([
    expect.stringMatching(/^Senior/),
    expect.stringMatching(/^Slack did not confirm that it received my answer/),
  ]);
});
