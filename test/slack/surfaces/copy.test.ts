import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import { toText } from "../../../src/render/text.ts";
import { copyView } from "../../../src/slack/surfaces/copy-view.ts";
import { bot } from "../bot.ts";
import { button, menu, modes, open, shown, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

const copy = "Copy as text";

async function ask(command: `/${string}`, text: string): Promise<Message> {
  const { slack } = workspace;
  await slack.user("U1").command(command, text, { channel: "C1" });
  return slack.waitFor(() => slack.user("U1").lastSeen("C1"));
}

interface Field {
  readonly element?: { readonly initial_value?: string };
}

/** What a person finds in the fields, one after another. */
function textIn({ blocks }: { readonly blocks: readonly unknown[] }): string {
  return (blocks as readonly Field[]).map(({ element }) => element?.initial_value ?? "").join("");
}

async function modalOf(user = "U1"): Promise<View> {
  const { slack } = workspace;
  return slack.waitFor(() => slack.user(user).modal());
}

describe.each(modes)("in %s mode", (mode) => {
  test("the menu's last option opens the whole answer in fields to copy it from", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const answer = await ask("/compare", "senior-app-ops lead-app-ops");
    await priya.choose(answer, menu(answer), copy);
    const modal = await modalOf();
    const { page } = bot().reply("from senior to lead app ops");
    expect(textIn(modal)).toBe(toText(page));
    expect(textIn(modal).length).toBeGreaterThan(3000);
    expect(modal.blocks.length).toBeGreaterThan(1);
    expect(shown(modal)).toContain("The answer, part 1 of ");
    // The answer stays, and nobody else sees anything.
    expect(slack.user("U1").lastSeen("C1")).toEqual(answer);
    expect(slack.user("U2").sees("C1")).toEqual([]);
    const { problems, errors } = await priya.submit(modal);
    expect({ problems, errors }).toEqual({ problems: [], errors: {} });
    await workspace.settled();
    expect(priya.modal()).toBeUndefined();
    expect(workspace.deliveries.map(({ outcome }) => outcome)).toEqual(["done", "done", "ignored"]);
  });

  test("what the text says is in no log and in nothing that is kept", async () => {
    workspace = await open(mode);
    const priya = workspace.slack.user("U1");
    const answer = await ask("/skill", "practitioner incident management");
    await priya.choose(answer, menu(answer), copy);
    const modal = await modalOf();
    await priya.submit(modal, { "copy:text:1": "something of my own" });
    await workspace.settled();
    expect(workspace.log()).not.toContain("lead the investigation");
    expect(workspace.log()).not.toContain("something of my own");
    expect(workspace.log()).not.toContain("incident management");
  });

  test("it is in a direct message and in the Home, too", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    await priya.directMessage("list roles");
    const message = await slack.waitFor(() =>
      priya.sees("D1").find(({ text }) => text.startsWith("Roles")),
    );
    await priya.choose(message, menu(message), copy);
    await priya.close(await modalOf());
    await priya.openHome();
    const home = await slack.waitFor(() => priya.home());
    await priya.press(home, button(home, "All roles"));
    const listed = await slack.waitFor(() => {
      const now = priya.home();
      return now !== undefined && shown(now).includes("Roles (2)") && now;
    });
    await priya.choose(listed, menu(listed), copy);
    expect(textIn(await modalOf())).toMatch(/^Roles \(2\)/);
  });

  test("a window that cannot be opened any more leads to a private word", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const answer = await ask("/role", "senior-app-ops");
    slack.faults.onCall("views.open", { kind: "error", error: "expired_trigger_id" });
    await priya.choose(answer, menu(answer), copy);
    const apology = await slack.waitFor(() =>
      priya.sees("C1").find(({ text }) => /three seconds/.test(text)),
    );
    expect(apology.visibleTo).toBe("U1");
    await workspace.settled();
    expect(workspace.deliveries.at(-1)).toMatchObject({
      outcome: "failed",
      error: "expired_trigger_id",
      told: true,
    });
    // And the person may do it again at once.
    await priya.choose(answer, menu(answer), copy);
    expect(textIn(await modalOf())).toMatch(/^Senior application operations engineer/);
  });

  test("a double press opens it once", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const answer = await ask("/role", "senior-app-ops");
    await Promise.all([
      priya.choose(answer, menu(answer), copy),
      priya.choose(answer, menu(answer), copy),
    ]);
    await workspace.settled();
    expect(workspace.deliveries.map(({ outcome }) => outcome).toSorted()).toEqual([
      "done",
      "done",
      "ignored",
    ]);
    await priya.close(await modalOf());
    expect(priya.modal()).toBeUndefined();
  });

  test("what no answer of the catalogue stands behind cannot be copied", async () => {
    workspace = await open(mode);
    const miss = await ask("/role", "data scientist");
    expect(shown(miss)).not.toContain(copy);
  });
});

test("a text longer than a window has room for says what is missing", () => {
  const { blocks } = copyView("word ".repeat(60_000));
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(blocks).length).toBeLessThan(250_000);
  expect(JSON.stringify(blocks.at(-1))).toContain("has no room in this window");
});

test("a text of one field is not numbered", () => {
  expect(JSON.stringify(copyView("short"))).not.toContain("part");
  expect(textIn(copyView("short"))).toBe("short");
});
