import { afterEach, describe, expect, test } from "vitest";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import { compareErrors } from "../../../src/slack/surfaces/compare.ts";
import type { Reply } from "../../../src/slack/rolecall.ts";
import { bot } from "../bot.ts";
import { button, modes, open, shown, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

const which = "compare:role-levels";
const where = "compare:channel";
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";

async function opened(channel = "C1"): Promise<View> {
  const { slack } = workspace;
  const priya = slack.user("U1");
  await priya.shortcut("compare_role_levels", { channel });
  return slack.waitFor(() => priya.modal());
}

/** Types what all the names have in common and picks those. */
async function choose(...names: readonly string[]): Promise<View> {
  const { slack } = workspace;
  const priya = slack.user("U1");
  await priya.typeahead(modal(), which, "application operations");
  await priya.choose(modal(), which, names);
  await workspace.settled();
  return modal();
}

function modal(): View {
  const view = workspace.slack.user("U1").modal();
  if (view === undefined) throw new Error("There is no modal.");
  return view;
}

describe.each(modes)("in %s mode", (mode) => {
  test("the modal completes names, previews the changes, and posts in the current conversation", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    expect(shown(await opened())).toContain("Choose two role levels to see what changes");
    const chosen = await choose(senior, lead);
    expect(shown(chosen)).toMatch(/rise/);
    expect(shown(chosen)).toMatch(/Change management/);
    const { errors } = await slack.user("U1").submit(chosen);
    expect(errors).toEqual({});
    const posted = await slack.waitFor(() => slack.user("U2").lastSeen("C1"));
    expect(posted.text).toMatch(/^From Senior/);
    expect(posted.text).toContain("Asked by <@U1>: from senior to lead application operations");
    expect(slack.user("U1").modal()).toBeUndefined();
  });

  test("without a chosen conversation it is sent as a direct message", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    // From the Home, which is no conversation.
    await slack.user("U1").openHome();
    const home = await slack.waitFor(() => slack.user("U1").home());
    await slack.user("U1").press(home, button(home, "Compare role levels"));
    await slack.waitFor(() => slack.user("U1").modal());
    await slack.user("U1").submit(await choose(senior, lead));
    const message = await slack.waitFor(() => slack.user("U1").lastSeen("D1"));
    expect(message.text).toMatch(/^From Senior/);
  });

  test("a posted comparison is there as a whole, and who asked can remove it", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    await opened();
    await slack.user("U1").submit(await choose(senior, lead), { [where]: "C2" });
    await workspace.settled();
    const [first, ...rest] = slack.workspace.messages("C2");
    if (first === undefined) throw new Error("Nothing was posted.");
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.map(({ thread }) => thread)).toEqual(rest.map(() => first.ts));
    await slack.user("U2").press(first, button(first, "Remove"));
    await workspace.settled();
    expect(slack.user("U2").lastSeen("C2")?.text).toBe(
      "Only the person who asked for this answer can remove it.",
    );
    await slack.user("U1").press(first, button(first, "Remove"));
    await workspace.settled();
    expect(slack.user("U1").sees("C2")).toEqual([]);
  });

  test("a comparison in a direct message stays as it is when its pages are turned", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    await opened();
    await slack.user("U1").submit(await choose(senior, lead), { [where]: null });
    await workspace.settled();
    const [first] = slack.user("U1").sees("D1");
    if (first === undefined) throw new Error("Nothing was sent.");
    await slack.user("U1").press(first, button(first, /^More/));
    await workspace.settled();
    expect(slack.workspace.message("D1", first.ts)?.blocks).toEqual(first.blocks);
    expect(slack.user("U1").lastSeen("D1")).toMatchObject({ visibleTo: "U1" });
  });

  test("one role level is not enough, and the modal says so", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    await opened();
    const { errors } = await slack.user("U1").submit(await choose(senior));
    expect(errors).toEqual({ "compare:which": "Choose at least two role levels." });
    expect(slack.user("U1").modal()).toBeDefined();
    expect(slack.user("U2").sees("C1")).toEqual([]);
  });

  test("a refused post is explained in a direct message", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    await opened();
    const view = await choose(senior, lead);
    slack.faults.onCall("response_url", { kind: "error", error: "restricted_action" });
    await slack.user("U1").submit(view, { [where]: "C1" });
    const apology = await slack.waitFor(() => slack.user("U1").lastSeen("D1"));
    expect(apology.text).toMatch(/^I could not post that/);
  });

  test.each(["not_found", "hash_conflict"])(
    "a preview that comes too late (%s) is nobody's loss",
    async (error) => {
      workspace = await open(mode);
      const { slack } = workspace;
      await opened();
      slack.faults.onCall("views.update", { kind: "error", error });
      await choose(senior, lead);
      await workspace.settled();
      expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "ignored", what: "overtaken" });
      expect(slack.user("U1").sees("D1")).toEqual([]);
    },
  );

  test("a modal that could not be opened leads to an apology", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    slack.faults.onCall("views.open", { kind: "error", error: "expired_trigger_id" });
    await slack.user("U1").shortcut("compare_role_levels");
    const apology = await slack.waitFor(() => slack.user("U1").lastSeen("D1"));
    expect(apology.text).toMatch(/three seconds/);
  });
});

test("a role level whose name is only partly understood is not taken for the one chosen", () => {
  const inPart = (text: string): Reply => {
    const reply = bot().reply(text);
    const { understanding } = reply;
    if (understanding.kind !== "question") return reply;
    return { ...reply, understanding: { ...understanding, leftOut: ["deputy"] } };
  };
  const errorsWith = (reply: (text: string) => Reply) =>
    compareErrors(
      { edition: () => ({ rolecall: { ...bot(), reply } }) },
      {
        user: { id: "U1" },
        response_urls: [],
        view: {
          id: "V1",
          private_metadata: "",
          state: {
            values: {
              [which]: { [which]: { selected_options: [{ value: senior }, { value: lead }] } },
            },
          },
        },
      },
    );
  expect(errorsWith((text) => bot().reply(text))).toBeUndefined();
  expect(errorsWith(inPart)).toEqual({
    "compare:which": "One of these is no longer in the catalogue. Choose again.",
  });
});
