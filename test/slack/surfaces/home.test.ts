import { afterEach, describe, expect, test } from "vitest";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import { bot } from "../bot.ts";
import {
  button,
  feedbackChannel,
  labels,
  menu,
  modes,
  open,
  shown,
  type Workspace,
} from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

async function home(): Promise<View> {
  const { slack } = workspace;
  await slack.user("U1").openHome();
  await workspace.settled();
  return slack.waitFor(() => slack.user("U1").home());
}

/** The Home as it is after something was done in it. */
async function after(act: Promise<unknown>): Promise<View> {
  await act;
  await workspace.settled();
  const view = workspace.slack.user("U1").home();
  if (view === undefined) throw new Error("There is no Home.");
  return view;
}

describe.each(modes)("in %s mode", (mode) => {
  test("the Home shows roles by family, skills A to Z, and what is in the catalogue", async () => {
    workspace = await open(mode);
    const view = await home();
    expect(shown(view)).toContain("IT operations");
    expect(shown(view)).toContain("*Application operations engineer*");
    expect(shown(view)).toContain("Choose a skill");
    expect(shown(view)).toMatch(/\d+ documents, the newest from 7 January 2020/);
    expect(labels(view)).not.toContain("Tell the catalogue's owners");
  });

  test("a question is answered in place, continues with buttons, and leads back to the overview", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const answer = await after(priya.enter(await home(), "home:ask", "senior app ops"));
    expect(shown(answer)).toContain("Senior application operations engineer");
    expect(labels(answer)).toContain("Post to channel");
    const next = await after(priya.press(answer, button(answer, "Lead ›")));
    expect(shown(next)).toContain("Lead application operations engineer");
    const overview = await after(priya.press(next, button(next, "Back to the overview")));
    expect(shown(overview)).toContain("Choose a skill");
  });

  test("a further question can be chosen from an answer's menu", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const answer = await after(priya.enter(await home(), "home:ask", "lead app ops"));
    const next = await after(priya.choose(answer, menu(answer), "Qualifications (5)"));
    expect(shown(next)).toContain("Lead application operations engineer: qualifications (5)");
    expect(labels(next)).toContain("Back to the overview");
  });

  test("a role level and a skill can be chosen from the lists", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const roleLevel = await after(
      priya.choose(await home(), "home:browse:0", "Senior application operations engineer"),
    );
    expect(shown(roleLevel)).toContain("level 3 of 5");
    const skills = `home:browse:${bot().catalogue.roles.length}`;
    const skill = await after(priya.choose(await home(), skills, "Incident management"));
    expect(shown(skill)).toContain("Incident management");
    expect(shown(skill)).toContain("Skill · ");
  });

  test("a comparison in the Home has no chart, because Slack shows none there", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const text = "compare senior and lead app ops";
    const answer = await after(priya.enter(await home(), "home:ask", text));
    expect(labels(answer)).not.toContain("Chart");
  });

  test("if there is a feedback channel, the owners can be told what is missing", async () => {
    workspace = await open(mode, { app: { feedbackChannel } });
    const priya = workspace.slack.user("U1");
    expect(labels(await home())).toContain("Tell the catalogue's owners");
    const miss = await after(priya.enter(await home(), "home:ask", "data scientist"));
    expect(labels(miss)).toContain("Tell the catalogue's owners");
  });

  test("opening the Messages tab suggests questions, and tries only once if the plan does not allow it", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    await slack.user("U1").openHome("messages");
    await workspace.settled();
    expect(slack.workspace.assistant("D1").prompts).toHaveLength(4);
    slack.faults.onCall("*", { kind: "error", error: "feature_disabled" });
    await slack.user("U2").openHome("messages");
    await workspace.settled();
    await slack.user("U2").openHome("messages");
    await workspace.settled();
    const calls = slack.requests.filter(({ method }) => method.startsWith("assistant."));
    expect(calls).toHaveLength(2);
    expect(workspace.deliveries.map(({ outcome }) => outcome)).toEqual([
      "done",
      "ignored",
      "ignored",
    ]);
  });
});

test("a repeated event does not replace an answer", async () => {
  workspace = await open("http");
  const { slack } = workspace;
  const priya = slack.user("U1");
  const view = await home();
  const answer = await after(priya.enter(view, "home:ask", "senior app ops"));
  const [opened] = slack.deliveries.filter(({ kind }) => kind === "event");
  if (opened === undefined) throw new Error("no event");
  await slack.deliver({ kind: "event", payload: opened.payload });
  await workspace.settled();
  expect(priya.home()?.hash).toBe(answer.hash);
});
