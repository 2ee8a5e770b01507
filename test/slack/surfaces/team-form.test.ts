import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import type { Rolecall } from "../../../src/slack/rolecall.ts";
import { botWithTeams } from "../../five-documents/named-teams.ts";
import { bot } from "../bot.ts";
import { button, labels, modes, open, shown, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";
const team = "Team of 3: 2 senior, 1 lead application operations";

function form(): View {
  const view = priya().modal();
  if (view === undefined) throw new Error("There is no modal.");
  return view;
}

async function opened(): Promise<View> {
  await priya().shortcut("plan_a_team", { channel: "C1" });
  await workspace.settled();
  return form();
}

async function press(label: string): Promise<void> {
  await priya().press(form(), button(form(), label));
  await workspace.settled();
}

async function fill(row: number, name: string, count = 1): Promise<void> {
  const field = `team:role-level:${row}`;
  await priya().typeahead(form(), field, name);
  await priya().choose(form(), field, name);
  if (count > 1) await priya().choose(form(), `team:count:${row}`, String(count));
  await workspace.settled();
}

/** Two seniors and a lead, row by row. */
async function planned(): Promise<View> {
  await opened();
  await fill(1, senior, 2);
  await press("Add a role level");
  await fill(2, lead);
  return form();
}

/** The role levels and counts that the form shows. */
function rows(): readonly string[] {
  const { values } = form();
  const fields = Object.values(values).flatMap((block) => Object.entries(block));
  const chosen = (of: string): readonly string[] =>
    fields
      .filter(([id]) => id.startsWith(`team:${of}:`))
      .map(([, value]) => {
        const option = value["selected_option"] as { readonly text: { readonly text: string } };
        return option?.text.text ?? "–";
      });
  const counts = chosen("count");
  return chosen("role-level").map((title, at) => `${counts[at] ?? ""}: ${title}`);
}

async function answerIn(channel: string): Promise<Message> {
  await workspace.settled();
  const message = priya().lastSeen(channel);
  if (message === undefined) throw new Error(`Nothing was said in ${channel}.`);
  return message;
}

describe.each(modes)("in %s mode", (mode) => {
  test("the team is shown as it grows, and answered in a direct message", async () => {
    workspace = await open(mode);
    expect(shown(await opened())).not.toContain('"header"');
    await fill(1, senior, 2);
    expect(shown(form())).toContain("Team of 2: 2 senior application operations engineers");
    expect(shown(form())).toContain("13 skills · none rests on one position");
    await press("Add a role level");
    expect(rows()).toEqual([`2 positions: ${senior}`, "1 position: –"]);
    await fill(2, lead);
    // Slack keeps what was entered, but what was filled in only if it is sent again.
    const initial = form().blocks.flatMap(({ element }) => element ?? []);
    expect(initial).toMatchObject([
      { initial_option: { text: { text: senior } } },
      { initial_option: { text: { text: lead } } },
      { type: "conversations_select" },
    ]);
    expect(shown(form())).toContain(team);
    expect(shown(form())).toContain("13 skills · 7 rest on one position");
    expect(shown(form())).toContain("Rests on one position (7)");
    expect(shown(form())).toContain("Change management: practitioner, only the lead");
    expect((await priya().submit(form())).errors).toEqual({});
    expect(priya().modal()).toBeUndefined();
    const answer = await answerIn("D1");
    expect(answer.text).toContain(team);
    expect(labels(answer)).toContain("Post to channel");
    expect(workspace.deliveries.at(-1)).toMatchObject({ surface: "team", what: "team" });
  });

  test("the answer in the direct message can be followed up, and posted to a channel", async () => {
    workspace = await open(mode);
    await priya().submit(await planned());
    const answer = await answerIn("D1");
    await priya().press(answer, button(answer, "Post to channel"));
    await workspace.settled();
    await priya().submit(form(), { "post:conversation": "C2" });
    await workspace.settled();
    expect(workspace.slack.user("U2").sees("C2")[0]?.text).toContain(team);
    const close = priya().modal();
    if (close !== undefined) await priya().close(close);
    await priya().directMessage("what if the lead leaves?");
    expect((await answerIn("D1")).text).toContain("If one lead application operations engineer");
  });

  test("it opens from the Home", async () => {
    workspace = await open(mode);
    await priya().openHome();
    await workspace.settled();
    const home = priya().home();
    if (home === undefined) throw new Error("There is no Home.");
    await priya().press(home, button(home, "Plan a team"));
    await workspace.settled();
    await fill(1, lead);
    await priya().submit(form());
    expect((await answerIn("D1")).text).toContain("Team of 1: 1 lead");
  });

  test("it is posted to a conversation that the person chooses, with who asked", async () => {
    workspace = await open(mode);
    await priya().submit(await planned(), { "team:conversation": "C2" });
    await workspace.settled();
    const [posted] = workspace.slack.user("U2").sees("C2");
    expect(posted?.text).toContain(
      "Asked by <@U1>: team of 2 senior + 1 lead application operations",
    );
    expect(priya().sees("D1")).toEqual([]);
  });

  test.each(["C1", "C2"])("a private answer in %s opens it filled in", async (channel) => {
    workspace = await open(mode);
    await priya().command("/team", "2 senior app ops + 1 lead app ops", { channel });
    const answer = await answerIn(channel);
    await priya().press(answer, button(answer, "Change the team"));
    await workspace.settled();
    expect(rows()).toEqual([`2 positions: ${senior}`, `1 position: ${lead}`]);
    expect(shown(form())).toContain(team);
    await priya().choose(form(), "team:count:2", "2");
    await workspace.settled();
    expect(rows()).toEqual([`2 positions: ${senior}`, `2 positions: ${lead}`]);
    await priya().submit(form());
    const changed = await answerIn(channel);
    expect(changed).toMatchObject({ visibleTo: "U1" });
    expect(changed.text).toContain("Team of 4");
    await priya().press(changed, button(changed, "Post to channel"));
    await workspace.settled();
    expect(workspace.slack.user("U2").sees(channel)[0]?.text).toContain("Team of 4");
  });

  test("a named team keeps its name as long as it keeps its positions", async () => {
    workspace = await open(mode, { app: { edition: () => ({ rolecall: botWithTeams() }) } });
    await priya().command("/team", "payments", { channel: "C1" });
    const change = async (): Promise<void> => {
      const answer = await answerIn("C1");
      await priya().press(answer, button(answer, "Change the team"));
      await workspace.settled();
    };
    await change();
    expect(shown(form())).toContain("Payments team of 3");
    await priya().submit(form());
    expect((await answerIn("C1")).text).toContain("Payments team of 3");
    await change();
    await priya().choose(form(), "team:count:2", "2");
    await workspace.settled();
    expect(shown(form())).toContain("These are not the positions of the Payments team any more");
    await priya().choose(form(), "team:count:2", "1");
    await workspace.settled();
    expect(shown(form())).not.toContain("any more");
    await priya().choose(form(), "team:count:1", "3");
    await workspace.settled();
    await priya().submit(form());
    expect((await answerIn("C1")).text).toContain("Team of 4");
  });

  test("a role level whose name is too long for the form is named above the rows", async () => {
    const phrase: Rolecall["phrase"] = (question) =>
      question.kind === "role-level" && question.roleLevel.startsWith("lead-application")
        ? "x".repeat(151)
        : bot().phrase(question);
    workspace = await open(mode, { app: { edition: () => ({ rolecall: { ...bot(), phrase } }) } });
    await priya().command("/team", "2 senior app ops + 1 lead app ops", { channel: "C1" });
    const answer = await answerIn("C1");
    await priya().press(answer, button(answer, "Change the team"));
    await workspace.settled();
    expect(rows()).toEqual([`2 positions: ${senior}`]);
    expect(shown(form())).toContain(`${lead} has a name too long for this form.`);
  });

  test("its button takes the place of an offer, which moves to the menu", async () => {
    workspace = await open(mode);
    await priya().command("/team", "2 senior app ops + 1 lead app ops", { channel: "C1" });
    const answer = await answerIn("C1");
    const offers = [`If one leaves: ${lead}`, /^If one joins: /];
    expect(labels(answer).slice(0, 4)).toEqual([
      "Post to channel",
      "Change the team",
      ...offers.map((offer) => expect.stringMatching(offer) as string),
    ]);
    expect(shown(answer)).toMatch(/"options":\[{"text":{[^}]*"text":"Change management: pract/);
  });

  test("a posted answer opens it for whoever presses, and answers them alone", async () => {
    workspace = await open(mode);
    await priya().submit(await planned(), { "team:conversation": "C2" });
    await workspace.settled();
    const ana = workspace.slack.user("U2");
    const [posted] = ana.sees("C2");
    if (posted === undefined) throw new Error("Nothing was posted.");
    await ana.press(posted, button(posted, "Change the team"));
    await workspace.settled();
    const view = ana.modal();
    if (view === undefined) throw new Error("There is no modal.");
    await ana.submit(view);
    await workspace.settled();
    expect(ana.lastSeen("C2")).toMatchObject({ visibleTo: "U2" });
  });

  test("an answer in a direct message between people opens it, and answers there alone", async () => {
    workspace = await open(mode);
    await priya().command("/team", "2 senior app ops", { channel: "D3" });
    const answer = await answerIn("D3");
    await priya().press(answer, button(answer, "Post to channel"));
    await workspace.settled();
    const ana = workspace.slack.user("U2");
    const [posted] = ana.sees("D3");
    if (posted === undefined) throw new Error("Nothing was posted.");
    await ana.press(posted, button(posted, "Change the team"));
    await workspace.settled();
    const view = ana.modal();
    if (view === undefined) throw new Error("There is no modal.");
    await ana.submit(view);
    await workspace.settled();
    expect(ana.lastSeen("D3")).toMatchObject({ visibleTo: "U2" });
    expect(ana.sees("D2")).toEqual([]);
  });

  test("a form that names a channel as its direct message posts nothing there", async () => {
    workspace = await open(mode);
    await planned();
    await priya().submit(form());
    await workspace.settled();
    const { slack } = workspace;
    const { payload } = slack.deliveries.findLast(({ kind }) => kind === "view_submission") ?? {};
    if (payload === undefined) throw new Error("Nothing was submitted.");
    const view = payload["view"] as object;
    const metadata = JSON.stringify({ channel: "C2", direct: "C2" });
    const forged = { ...view, id: "VFORGED", private_metadata: metadata };
    const again = { ...payload, trigger_id: "another", view: forged };
    await slack.deliver({ kind: "view_submission", payload: again });
    await workspace.settled();
    expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "done", what: "team" });
    expect(slack.user("U2").sees("C2")).toEqual([]);
  });

  test("an answer in a direct message is followed by the changed one", async () => {
    workspace = await open(mode);
    await priya().directMessage("team of 2 senior app ops and a lead app ops");
    const answer = await answerIn("D1");
    await priya().press(answer, button(answer, "Change the team"));
    await workspace.settled();
    await press("Add a role level");
    await fill(3, "Associate application operations engineer");
    await priya().submit(form());
    const changed = await answerIn("D1");
    expect(changed.visibleTo).toBeUndefined();
    expect(changed.text).toContain("Team of 4");
  });

  test("where the answer can no longer be shown, it comes as a direct message", async () => {
    workspace = await open(mode);
    await priya().command("/team", "2 senior app ops", { channel: "C1" });
    const answer = await answerIn("C1");
    await priya().press(answer, button(answer, "Change the team"));
    await workspace.settled();
    workspace.slack.faults.onCall("response_url", { kind: "error", error: "expired_url" });
    await priya().submit(form());
    const direct = await answerIn("D1");
    expect(direct.text).toContain("Team of 2");
    await priya().press(direct, button(direct, "Post to channel"));
    await workspace.settled();
    expect(shown(form())).toContain("post:conversation");
  });

  test("a row that is removed takes its role level with it", async () => {
    workspace = await open(mode);
    await planned();
    await priya().press(form(), "team:remove:1");
    await workspace.settled();
    expect(rows()).toEqual([`1 position: ${lead}`]);
    expect(labels(form())).not.toContain("Remove");
    expect(shown(form())).toContain("Team of 1: 1 lead");
    await press("Add a role level");
    expect(rows()).toEqual([`1 position: ${lead}`, "1 position: –"]);
    await priya().press(form(), "team:remove:3");
    await workspace.settled();
    await press("Add a role level");
    // Slack may remember what was entered in a row of that number.
    expect(shown(form())).not.toContain("team:who:3");
    expect(rows()).toEqual([`1 position: ${lead}`, "1 position: –"]);
  });

  test("the same role level in two rows is added up, and the form says so", async () => {
    workspace = await open(mode);
    await opened();
    await fill(1, lead, 2);
    await press("Add a role level");
    await fill(2, lead, 3);
    expect(shown(form())).toContain("Team of 5: 5 lead");
    expect(shown(form())).toContain(`${lead} is chosen more than once`);
  });

  test("more than 30 positions are refused at the row where they are too many", async () => {
    workspace = await open(mode);
    await opened();
    await fill(1, lead, 20);
    await press("Add a role level");
    await fill(2, senior, 14);
    const problem = "A team has at most 30 positions. With this row there are 34.";
    expect(shown(form())).toContain(problem);
    const { errors } = await priya().submit(form());
    expect(errors).toEqual({ "team:who:2": problem });
    await fill(2, senior, 10);
    expect((await priya().submit(form())).errors).toEqual({});
  });

  test("there are at most twelve rows", async () => {
    workspace = await open(mode);
    await opened();
    for (let row = 1; row < 12; row += 1) await press("Add a role level");
    expect(rows()).toHaveLength(12);
    expect(labels(form())).not.toContain("Add a role level");
    expect(shown(form())).toContain("A team has at most 12 role levels.");
    await priya().press(form(), "team:remove:5");
    await workspace.settled();
    expect(labels(form())).toContain("Add a role level");
  });

  test("an empty form is not submitted", async () => {
    workspace = await open(mode);
    await opened();
    expect(Object.keys((await priya().submit(form())).errors)).toEqual(["team:who:1"]);
    await press("Add a role level");
    const { errors } = await priya().submit(form());
    expect(errors).toEqual({ "team:who:1": "Choose at least one role level." });
  });

  test("a role level that a new catalogue lacks is said to be gone, at its row", async () => {
    let now: Rolecall = bot();
    workspace = await open(mode, { app: { edition: () => ({ rolecall: now }) } });
    await planned();
    now = {
      ...bot(),
      reply: (text, context) =>
        bot().reply(text.toLowerCase().startsWith("lead") ? "zzgone" : text, context),
    };
    const gone = "This role level is no longer in the catalogue. Choose again.";
    expect((await priya().submit(form())).errors).toEqual({ "team:who:2": gone });
    await priya().choose(form(), "team:count:1", "3");
    await workspace.settled();
    expect(shown(form())).toContain(gone);
    expect(rows()[1]).toBe(`1 position: ${lead}`);
    await priya().press(form(), "team:remove:2");
    await workspace.settled();
    expect((await priya().submit(form())).errors).toEqual({});
    expect((await answerIn("D1")).text).toContain("Team of 3: 3 senior");
  });

  test("of two forms each keeps its own team", async () => {
    workspace = await open(mode);
    const ana = workspace.slack.user("U2");
    await opened();
    await ana.shortcut("plan_a_team");
    await workspace.settled();
    const other = ana.modal();
    if (other === undefined) throw new Error("There is no modal.");
    await fill(1, lead);
    await ana.typeahead(other, "team:role-level:1", senior);
    await ana.choose(other, "team:role-level:1", senior);
    await workspace.settled();
    expect(shown(form())).toContain("Team of 1: 1 lead");
    expect(shown(ana.modal() ?? other)).toContain("Team of 1: 1 senior");
  });

  test.each(["not_found", "hash_conflict"])(
    "a preview that comes too late (%s) is nobody's loss",
    async (error) => {
      workspace = await open(mode);
      await opened();
      workspace.slack.faults.onCall("views.update", { kind: "error", error });
      await fill(1, senior);
      expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "ignored", what: "overtaken" });
      expect(priya().sees("D1")).toEqual([]);
    },
  );

  test("a form that could not be opened leads to an apology", async () => {
    workspace = await open(mode);
    workspace.slack.faults.onCall("views.open", { kind: "error", error: "expired_trigger_id" });
    await priya().shortcut("plan_a_team");
    expect((await answerIn("D1")).text).toMatch(/three seconds/);
  });

  test("a submission that comes twice is answered once", async () => {
    workspace = await open(mode);
    await priya().submit(await planned());
    await workspace.settled();
    const submission = workspace.slack.deliveries.findLast(
      ({ kind }) => kind === "view_submission",
    );
    await workspace.slack.deliver({
      kind: "view_submission",
      payload: { ...submission?.payload, trigger_id: "again" },
    });
    await workspace.settled();
    expect(priya().sees("D1")).toHaveLength(1);
  });

  test("nothing that was chosen is in the log", async () => {
    workspace = await open(mode);
    await priya().submit(await planned());
    await workspace.settled();
    expect(workspace.log()).toContain('"team"');
    expect(workspace.log()).not.toMatch(/application operations/i);
  });
});
