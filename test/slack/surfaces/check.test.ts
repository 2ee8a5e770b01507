import { afterEach, describe, expect, test } from "vitest";
import { manualClock } from "../../../playground/fake-slack/clock.ts";
import type { FakeSlackOptions } from "../../../playground/fake-slack/options.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import { type Catalogue, openCatalogue } from "../../../src/catalogue/catalogue.ts";
import type { CatalogueData, RoleLevel } from "../../../src/catalogue/types.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { createReply, type Rolecall } from "../../../src/reply.ts";
import { english } from "../../question/understandings.ts";
import { renamedCatalogue } from "../../renamed-catalogue.ts";
import { bot } from "../bot.ts";
import { button, labels, modes, open, shown, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

const check = "Check yourself";
const lead = "Lead application operations engineer";

/** Changed before `open`; the app asks for it with each step. */
let rolecall: Rolecall;

async function start(
  mode: (typeof modes)[number],
  slack: Partial<FakeSlackOptions> = {},
): Promise<void> {
  rolecall = bot();
  workspace = await open(mode, { slack, app: { edition: () => ({ rolecall }) } });
}

function over(catalogue: Catalogue): Rolecall {
  return createReply(catalogue, emptyVocabulary, english());
}

/** The catalogue in use with other role levels. */
function withLevels(change: (level: RoleLevel) => RoleLevel): Rolecall {
  const { catalogue } = bot();
  const data: CatalogueData = { ...catalogue, roleLevels: catalogue.roleLevels.map(change) };
  return over(openCatalogue(data));
}

async function ask(text: string, user = "U1", channel = "C1"): Promise<Message> {
  const person = workspace.slack.user(user);
  await person.command("/role", text, { channel });
  await workspace.settled();
  return workspace.slack.waitFor(() => person.lastSeen(channel));
}

async function modalOf(user = "U1"): Promise<View> {
  return workspace.slack.waitFor(() => workspace.slack.user(user).modal());
}

async function opened(text = lead, user = "U1"): Promise<View> {
  const answer = await ask(text, user);
  await workspace.slack.user(user).press(answer, button(answer, check));
  await workspace.settled();
  return modalOf(user);
}

interface Radio {
  readonly type: string;
  readonly label?: { readonly text: string };
  readonly element?: {
    readonly type: string;
    readonly action_id: string;
    readonly options?: readonly { readonly value: string }[];
    readonly initial_option?: { readonly value: string };
    readonly initial_value?: string;
  };
}

function radios({ blocks }: View): readonly (Radio & Required<Pick<Radio, "element">>)[] {
  return (blocks as unknown as readonly Radio[]).flatMap((block) =>
    block.element?.type === "radio_buttons" ? [{ ...block, element: block.element }] : [],
  );
}

/** Radio buttons of a skill, by its title. */
function radioOf(view: View, skill: string): string {
  const found = radios(view).find(({ label }) => label?.text.startsWith(`${skill}:`));
  if (found === undefined) throw new Error(`There is no ${skill}.`);
  return found.element.action_id;
}

/** Fills in the window and presses its button. */
async function submit(
  view: View,
  chosen: Readonly<Record<string, string | null>> = {},
  user = "U1",
): Promise<View | undefined> {
  const entries = Object.entries(chosen).map(([skill, value]) => [radioOf(view, skill), value]);
  const person = workspace.slack.user(user);
  const { problems, errors } = await person.submit(view, Object.fromEntries(entries) as never);
  expect({ problems, errors }).toEqual({ problems: [], errors: {} });
  await workspace.settled();
  return person.modal();
}

async function next(...given: Parameters<typeof submit>): Promise<View> {
  const view = await submit(...given);
  if (view === undefined) throw new Error("The window was closed.");
  return view;
}

async function back(view: View): Promise<View> {
  await workspace.slack.user("U1").press(view, button(view, "Back"));
  await workspace.settled();
  return modalOf();
}

/** What is chosen before the person chooses anything, by the skills' titles. */
function chosenIn(view: View): Readonly<Record<string, string>> {
  return Object.fromEntries(
    radios(view).flatMap(({ label, element }) =>
      element.initial_option === undefined
        ? []
        : [[label?.text.split(":")[0] ?? "", element.initial_option.value] as const],
    ),
  );
}

/** What the field to copy from holds. */
function copyText({ blocks }: View): string {
  return (blocks as unknown as readonly Radio[])
    .map(({ element }) => element?.initial_value ?? "")
    .join("");
}

/** As many skills as wanted, each at a level of its own words. */
function manySkills(count: number): Rolecall {
  const { catalogue } = bot();
  const of = catalogue.roleLevels.find(({ title }) => title === lead);
  const requirement = of?.requirements[0];
  const skill = catalogue.skills.find(({ id }) => id === requirement?.skill);
  if (of === undefined || requirement === undefined || skill === undefined) throw new Error("none");
  const titled = (at: number) => ({ ...skill, id: `skill-${at}` as never, title: `Skill ${at}` });
  const skills = Array.from({ length: count }, (_, at) => titled(at + 1));
  const data: CatalogueData = {
    ...catalogue,
    skills: [...catalogue.skills, ...skills],
    roleLevels: catalogue.roleLevels.map((level) =>
      level === of
        ? { ...level, requirements: skills.map(({ id }) => ({ ...requirement, skill: id })) }
        : level,
    ),
  };
  return over(openCatalogue(data));
}

describe.each(modes)("in %s mode", (mode) => {
  test("each skill is shown with its words and three radio buttons, of which none is chosen", async () => {
    await start(mode);
    const view = await opened();
    expect(shown(view)).toContain("Only you can see this window. Your choices are not stored");
    expect(shown(view)).toContain("This is not an assessment.");
    expect(shown(view)).toContain("You can lead the investigation and resolution of incidents.");
    expect(radios(view)).toHaveLength(13);
    for (const { element } of radios(view)) {
      expect(element.options?.map(({ value }) => value)).toEqual(["below", "at", "above"]);
      expect(element).not.toHaveProperty("initial_option");
    }
  });

  test("the same window tells the result, with the words of what is below, and text to copy", async () => {
    await start(mode);
    const view = await opened();
    const chosen = { Testing: "at", "User focus": "above", "Incident management": "below" };
    const result = await next(view, chosen);
    expect(result.id).toBe(view.id);
    expect(shown(result)).toContain(`At or above 2 of the 13 skills that ${lead} asks for`);
    expect(shown(result)).toContain("1 below · 10 not answered");
    expect(shown(result)).toContain("Only you can see this window.");
    expect(copyText(result)).toMatch(/Below \(1\)[^]*“You can lead the investigation/u);
    expect(copyText(result)).toMatch(/Training \(11\)[^]*Qualifications \(5\)[^]*Source/u);
    expect(view.content).toMatchObject({
      close: { text: "Cancel" },
      submit: { text: "Show the result" },
    });
    expect(result.content).toMatchObject({ close: { text: "Close" }, submit: { text: "Done" } });
    expect(await submit(result)).toBeUndefined();
  });

  test("nothing but the window's own calls leaves the app, and what was chosen is in no log", async () => {
    await start(mode);
    const { slack } = workspace;
    const answer = await ask("lead app ops");
    await workspace.settled();
    const before = slack.requests.length;
    await slack.user("U1").press(answer, button(answer, check));
    const all = Object.fromEntries(
      radios(await modalOf()).map(({ label }) => [label?.text.split(":")[0] ?? "", "below"]),
    );
    const result = await next(await modalOf(), all);
    expect(shown(result)).toContain("At or above none of the 13 skills");
    await slack.user("U1").press(result, button(result, "Back"));
    await workspace.settled();
    await slack.user("U1").close(await modalOf());
    await workspace.settled();
    const calls = slack.requests.slice(before).map(({ method }) => method);
    expect(calls).toEqual(["views.open", "views.update"]);
    expect(workspace.log()).not.toMatch(/below|incident/iu);
    expect(slack.user("U1").sees("C1")).toEqual([answer]);
    expect(slack.user("U2").sees("C1")).toEqual([]);
    expect(workspace.deliveries.slice(1)).toMatchObject([
      { surface: "check", outcome: "done", what: "check" },
      { surface: "check", outcome: "done", what: "check" },
      { surface: "check", outcome: "done", what: "check" },
    ]);
  });

  test("40 skills have pages, between which what was chosen is kept", async () => {
    await start(mode);
    rolecall = manySkills(40);
    const first = await opened();
    expect(shown(first)).toContain("Skills 1 to 15 of 40");
    const second = await next(first, { "Skill 1": "at", "Skill 2": "below" });
    expect(shown(second)).toContain("Skills 16 to 30 of 40");
    const priya = workspace.slack.user("U1");
    // Back with a choice that was not sent yet.
    await priya.choose(second, radioOf(second, "Skill 16"), "above");
    const again = await back(second);
    expect(chosenIn(again)).toEqual({ "Skill 1": "at", "Skill 2": "below" });
    const third = await next(await next(again, { "Skill 2": "at" }));
    expect(shown(third)).toContain("Skills 31 to 40 of 40");
    const result = await next(third, { "Skill 40": "below" });
    expect(shown(result)).toContain("At or above 3 of the 40 skills");
    expect(shown(result)).toContain("1 below · 36 not answered");
  });

  test("what is cleared again is not answered", async () => {
    await start(mode);
    const result = await next(await opened(), { Testing: "at", "User focus": "below" });
    const again = await next(await back(result), { Testing: null });
    expect(shown(again)).toContain("At or above none of the 13 skills");
    expect(shown(again)).toContain("1 below · 12 not answered");
  });

  test("it can be closed at each step, and begins anew", async () => {
    await start(mode);
    rolecall = manySkills(20);
    const priya = workspace.slack.user("U1");
    const steps: readonly ((view: View) => Promise<View>)[] = [
      async (view) => next(view, { "Skill 1": "below" }),
      async (view) => next(view),
      back,
      back,
    ];
    for (const count of steps.keys()) {
      let view = await opened();
      expect(JSON.stringify(view.blocks)).not.toContain("initial_option");
      for (const step of steps.slice(0, count)) view = await step(view);
      const before = workspace.slack.requests.length;
      await priya.close(view);
      await workspace.settled();
      expect(priya.modal()).toBeUndefined();
      expect(workspace.slack.requests).toHaveLength(before);
    }
    expect(priya.sees("D1")).toEqual([]);
    expect(workspace.deliveries.filter(({ outcome }) => outcome !== "done")).toEqual([]);
  });

  test("a window that is closed while it goes back is nobody's loss", async () => {
    await start(mode);
    const { slack } = workspace;
    const result = await next(await opened());
    slack.faults.onCall("views.update", { kind: "error", error: "not_found" });
    await slack.user("U1").press(result, button(result, "Back"));
    await workspace.settled();
    expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "ignored", what: "overtaken" });
    expect(slack.user("U1").sees("D1")).toEqual([]);
  });

  test("two people's checks do not mix", async () => {
    await start(mode);
    const [mine, theirs] = [await opened("lead app ops"), await opened("associate app ops", "U2")];
    const other = await next(theirs, { "User focus": "below" }, "U2");
    expect(shown(other)).toContain("At or above none of the 4 skills");
    const result = await next(mine, { Testing: "at" });
    expect(shown(result)).toContain("At or above 1 of the 13 skills");
  });

  test("two checks of one person on two devices do not mix, in whatever order they go on", async () => {
    await start(mode);
    rolecall = manySkills(20);
    const { slack } = workspace;
    const desktop = slack.user("U1");
    const phone = slack.user("U1", "phone");
    const on = async (device: typeof phone, view: View, entries = {}): Promise<View> => {
      await device.submit(view, entries);
      await workspace.settled();
      return slack.waitFor(() => device.modal());
    };
    const long = await opened();
    const answer = await ask("senior application operations engineer");
    await phone.press(answer, button(answer, check));
    const short = await slack.waitFor(() => phone.modal());
    expect(desktop.modal()?.id).toBe(long.id);
    const second = await next(long, { "Skill 1": "at", "Skill 2": "below" });
    expect(shown(second)).toContain("Skills 16 to 20 of 20");
    expect(phone.modal()?.blocks).toEqual(short.blocks);
    const result = await on(phone, short, { [radioOf(short, "Testing")]: "below" });
    expect(shown(result)).toContain("At or above none of the 13 skills that Senior");
    expect(shown(result)).toContain("1 below · 12 not answered");
    expect(desktop.modal()?.blocks).toEqual(second.blocks);
    const first = await back(second);
    expect(chosenIn(first)).toEqual({ "Skill 1": "at", "Skill 2": "below" });
    expect(phone.modal()?.blocks).toEqual(result.blocks);
    await phone.press(result, button(result, "Back"));
    await workspace.settled();
    const again = await slack.waitFor(() => phone.modal());
    expect(chosenIn(again)).toEqual({ Testing: "below" });
    await phone.close(again);
    await workspace.settled();
    expect(phone.modal()).toBeUndefined();
    const last = await next(await next(first, { "Skill 2": "above" }));
    expect(shown(last)).toContain("At or above 2 of the 20 skills that Lead");
    expect(shown(last)).toContain("none below · 18 not answered");
  });

  test("a press that reaches the app after three seconds leads to a private word", async () => {
    const clock = manualClock();
    await start(mode, { clock });
    const { slack } = workspace;
    const priya = slack.user("U1");
    const late = async (on: Message | View): Promise<void> => {
      slack.faults.onDelivery("block_actions", { kind: "late", milliseconds: 3001 });
      const pressed = priya.press(on, button(on, check));
      await clock.advance(3001);
      await pressed;
      await workspace.settled();
      expect(workspace.deliveries.at(-1)).toMatchObject({ surface: "check", outcome: "failed" });
      expect(priya.modal()).toBeUndefined();
    };
    await late(await ask("lead app ops"));
    const told = { text: expect.stringContaining("three seconds") as string };
    expect(priya.lastSeen("C1")).toMatchObject({ ...told, visibleTo: "U1" });
    await priya.openHome();
    await workspace.settled();
    await late(await slack.waitFor(() => priya.home()));
    expect(priya.lastSeen("D1")).toMatchObject(told);
  });

  test("in the Home a role level is chosen first, and its answer there has the button, too", async () => {
    await start(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    await priya.openHome();
    const home = await slack.waitFor(() => priya.home());
    await priya.press(home, button(home, check));
    const chooser = await modalOf();
    expect(shown(chooser)).toContain("Only you can see this window.");
    const { outcome } = await priya.submit(chooser);
    expect(outcome.kind).toBe("not-sent");
    await priya.typeahead(chooser, "check:role-level", "lead app");
    await priya.choose(chooser, "check:role-level", lead);
    expect(radios(await next(await modalOf()))).toHaveLength(13);
    await priya.close(await modalOf());
    await priya.enter(home, "home:ask", "lead app ops");
    await workspace.settled();
    const answer = priya.home();
    if (answer === undefined) throw new Error("There is no Home.");
    await priya.press(answer, button(answer, check));
    expect(radios(await modalOf())).toHaveLength(13);
  });

  test("who asks in a direct message whether they are ready has the button there", async () => {
    await start(mode);
    const { slack } = workspace;
    await slack.user("U1").directMessage("am I ready for lead app ops?");
    const answer = await slack.waitFor(() =>
      slack
        .user("U1")
        .sees("D1")
        .find(({ text }) => text.startsWith(`What ${lead} asks for beyond Senior`)),
    );
    await slack.user("U1").press(answer, button(answer, check));
    expect(radios(await modalOf())).toHaveLength(13);
  });

  test("similar roles and a career path offer it for the level that they are about", async () => {
    await start(mode);
    const senior = "Senior application operations engineer";
    for (const [text, title] of [
      ["roles like senior app ops", senior],
      ["career path from senior app ops", senior],
      ["steps from associate to senior app ops", senior],
      ["how do I get from associate app ops to principal infra ops?", "Principal infrastructure"],
    ] as const) {
      const answer = await ask(text);
      await workspace.slack.user("U1").press(answer, button(answer, check));
      await workspace.settled();
      expect(shown(await modalOf())).toContain(`"${title}`);
    }
    for (const text of ["roles like app ops", "career path of app ops"]) {
      expect(labels(await ask(text))).not.toContain(check);
    }
  });

  test("what everybody sees has no button, nor has an answer without skills", async () => {
    await start(mode);
    const { slack } = workspace;
    const answer = await ask("lead app ops");
    await slack.user("U1").press(answer, button(answer, "Post to channel"));
    const posted = await slack.waitFor(() => slack.user("U2").lastSeen("C1"));
    expect(labels(posted)).not.toContain(check);
    await slack.user("U1").mention("C2", "am I ready for lead app ops?");
    const said = await slack.waitFor(() => slack.user("U2").lastSeen("C2"));
    expect(labels(said)).not.toContain(check);
    for (const text of ["app ops", "lead app ops training", "from senior to lead app ops"]) {
      expect(labels(await ask(text))).not.toContain(check);
    }
    rolecall = withLevels((level) => ({ ...level, requirements: [] }));
    expect(labels(await ask("lead app ops engineer"))).not.toContain(check);
  });

  test("a role level that is gone by the next step is named", async () => {
    await start(mode);
    const view = await opened();
    rolecall = over(renamedCatalogue());
    const gone = await next(view, { Testing: "at" });
    expect(shown(gone)).toContain("no longer has a role level called");
    expect(radios(gone)).toEqual([]);
  });

  test("one skill is a page of its own", async () => {
    await start(mode);
    rolecall = manySkills(1);
    const result = await next(await opened(), { "Skill 1": "above" });
    expect(shown(result)).toContain(`At or above 1 of the 1 skill that ${lead} asks for`);
  });

  test("a role level that asks for less by the next step has its result sooner", async () => {
    await start(mode);
    rolecall = manySkills(40);
    const second = await next(await opened(), { "Skill 1": "at" });
    rolecall = manySkills(10);
    const result = await next(second, { "Skill 16": "at" });
    expect(shown(result)).toContain("At or above 1 of the 10 skills");
    expect(shown(result)).toContain("what one of your choices was about");
  });

  test("a way back that Slack does not take is apologised for", async () => {
    await start(mode);
    const result = await next(await opened());
    const { slack } = workspace;
    slack.faults.onCall("views.update", { kind: "error", error: "missing_scope" });
    await slack.user("U1").press(result, button(result, "Back"));
    await workspace.settled();
    expect(workspace.deliveries.at(-1)).toMatchObject({
      surface: "check",
      outcome: "failed",
      error: "missing_scope",
      told: true,
    });
  });

  test("a press without a trigger is apologised for", async () => {
    await start(mode);
    const { slack } = workspace;
    await slack.user("U1").openHome();
    const home = await slack.waitFor(() => slack.user("U1").home());
    await slack.user("U1").press(home, button(home, check));
    await workspace.settled();
    const { payload } = slack.deliveries.at(-1) ?? {};
    await slack.deliver({
      kind: "block_actions",
      payload: { ...payload, trigger_id: undefined },
    });
    await workspace.settled();
    expect(workspace.deliveries.at(-1)).toMatchObject({
      surface: "check",
      outcome: "failed",
      error: "expired_trigger_id",
      told: true,
    });
  });

  test("a role level whose skills are gone by the next step has nothing to compare with", async () => {
    await start(mode);
    const view = await opened();
    rolecall = withLevels((level) => ({ ...level, requirements: [] }));
    expect(shown(await next(view))).toContain(`The sources list no skills for ${lead}`);
  });

  test("a level that was raised meanwhile is left out of the choices, and that is said", async () => {
    await start(mode);
    const view = await opened();
    rolecall = withLevels((level) => ({
      ...level,
      requirements: level.requirements.map((one) =>
        level.title === lead && (one.skill as string) === "testing"
          ? { ...one, level: "expert" as const }
          : one,
      ),
    }));
    const result = await next(view, { Testing: "at", "User focus": "at" });
    expect(shown(result)).toContain("no longer asks for what one of your choices was about");
    expect(shown(result)).toContain("At or above 1 of the 13 skills");
    expect(copyText(result)).toMatch(/Not answered \(12\)[^]*Testing: expert/u);
  });

  test("a role level that was renamed is the same by its new name, and that is said", async () => {
    await start(mode);
    rolecall = over(renamedCatalogue());
    const answer = await ask("senior port pilot");
    const { slack } = workspace;
    await slack.user("U1").press(answer, button(answer, check), "senior harbour pilot");
    const view = await modalOf();
    expect(shown(view)).toContain("Harbour pilot is now called Port pilot");
    const result = await next(view, { Radio: "at" });
    expect(shown(result)).toContain("Harbour pilot is now called Port pilot");
    expect(shown(result)).toContain("At or above 1 of the 2 skills that Senior port pilot");
  });
});
