import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import {
  button,
  feedbackChannel,
  labels,
  modes,
  open,
  shown,
  type Workspace,
} from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

async function ask(text: string): Promise<Message> {
  const { slack } = workspace;
  await slack.user("U1").command("/role", text, { channel: "C1" });
  return slack.waitFor(() => slack.user("U1").lastSeen("C1"));
}

function owners(): readonly Message[] {
  return workspace.slack.user("U2").sees(feedbackChannel);
}

describe.each(modes)("in %s mode", (mode) => {
  test("a rating with a comment is posted to the owners' channel once it is sent", async () => {
    workspace = await open(mode, { app: { feedbackChannel } });
    const { slack } = workspace;
    const priya = slack.user("U1");
    const answer = await ask("senior-app-ops");
    await priya.press(
      answer,
      "feedback:rate",
      "not-helpful: senior application operations engineer",
    );
    const modal = await slack.waitFor(() => priya.modal());
    expect(shown(modal)).toContain("Not helpful: senior application operations engineer");
    expect(owners()).toEqual([]);
    await priya.submit(modal, { "feedback:comment": "Where are the <!channel> tools?" });
    await workspace.settled();
    expect(owners().map(({ text }) => text)).toEqual([
      [
        "Not helpful, says <@U1>",
        "Question: senior application operations engineer",
        "Answer: Senior application operations engineer",
        "Comment: Where are the &lt;!channel&gt; tools?",
      ].join("\n"),
    ]);
    expect(shown(slack.user("U1").modal() ?? modal)).toContain("Thank you");
  });

  test("the owners can be told about a question without an answer", async () => {
    workspace = await open(mode, { app: { feedbackChannel } });
    const { slack } = workspace;
    const priya = slack.user("U1");
    const miss = await ask("data scientist");
    await priya.press(miss, button(miss, "Tell the catalogue's owners"));
    await priya.submit(await slack.waitFor(() => priya.modal()));
    await workspace.settled();
    expect(owners()[0]?.text).toMatch(
      /^Missing from the catalogue, says <@U1>\nQuestion: data scientist/,
    );
  });

  test("the modal says that nothing was sent if the app is not in the owners' channel", async () => {
    workspace = await open(mode, { app: { feedbackChannel: "C1" } });
    const { slack } = workspace;
    const priya = slack.user("U1");
    const miss = await ask("data scientist");
    await priya.press(miss, button(miss, "Tell the catalogue's owners"));
    await priya.submit(await slack.waitFor(() => priya.modal()));
    const modal = await slack.waitFor(() => {
      const now = priya.modal();
      return now !== undefined && shown(now).includes("Nothing was sent") && now;
    });
    expect(shown(modal)).toContain("does not let me write in their channel");
    await slack.waitFor(() => workspace.deliveries.length === 3);
    expect(workspace.deliveries.at(-1)).toMatchObject({
      outcome: "failed",
      error: "not_in_channel",
    });
  });
});

test("without a feedback channel nobody is asked for a rating", async () => {
  workspace = await open("http");
  expect(shown(await ask("senior-app-ops"))).not.toContain("feedback");
  expect(shown(await ask("data scientist"))).not.toContain("feedback");
});

test("thanks are no question that the catalogue misses", async () => {
  workspace = await open("socket", { app: { feedbackChannel } });
  const priya = workspace.slack.user("U1");
  const { message } = await priya.directMessage("thanks!");
  await workspace.settled();
  const thanked = priya.lastSeen(message.channel);
  expect(thanked?.text).toMatch(/^Any time\./);
  expect(thanked === undefined ? [] : labels(thanked)).toEqual([]);
});

test("a modal with a forged rating sends nothing to the owners", async () => {
  workspace = await open("http", { app: { feedbackChannel } });
  const { slack } = workspace;
  const priya = slack.user("U1");
  const miss = await ask("data scientist");
  await priya.press(miss, button(miss, "Tell the catalogue's owners"));
  await priya.submit(await slack.waitFor(() => priya.modal()));
  await workspace.settled();
  const { payload } = slack.deliveries.findLast(({ kind }) => kind === "view_submission") ?? {};
  const forge = async (changed: object): Promise<void> => {
    const view = { ...(payload?.["view"] as object), ...changed };
    const forged = { ...payload, view, trigger_id: JSON.stringify(changed) };
    await slack.deliver({ kind: "view_submission", payload: forged });
    await workspace.settled();
  };
  await forge({ id: "V0", private_metadata: "superb: <!channel>" });
  await forge({ id: "V1", private_metadata: "" });
  // The same modal once more.
  await forge({});
  expect(owners()).toHaveLength(1);
});

test("a rating with an unknown value is ignored", async () => {
  workspace = await open("http", { app: { feedbackChannel } });
  const { slack } = workspace;
  const miss = await ask("data scientist");
  await slack
    .user("U1")
    .press(miss, button(miss, "Tell the catalogue's owners"), "superb: <!channel>");
  await workspace.settled();
  expect(slack.user("U1").modal()).toBeUndefined();
  expect(owners()).toEqual([]);
});
