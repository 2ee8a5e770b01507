import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CalledMethod,
  documentedErrors,
} from "../../../playground/fake-slack/web-api/documented-errors.ts";
import { apology, type Attempt, type Fault } from "../../../src/render/wording-slack.ts";
import {
  type Deduplication,
  inMemoryDeduplication,
} from "../../../src/slack/delivery/deduplication.ts";
import { faultOfCode, knownWords } from "../../../src/slack/api/error-codes.ts";
import { type DeliveryOutcome, repetition } from "../../../src/slack/delivery/handle-delivery.ts";
import { button, type Mode, modes, open, type Workspace } from "../workspace.ts";

// Every code that Slack's reference lists for a method that the app calls, and one that it does not.
// Each is the answer to one call; all other calls succeed. How a delivery came makes no difference to
// that, so in HTTP mode one code of each fault is enough.

let workspace: Workspace;

const undocumented = "something_new";

function codesOf(method: keyof typeof documentedErrors, mode: Mode): readonly string[] {
  const codes = [...documentedErrors[method], undocumented];
  if (mode === "socket") return codes;
  return [...new Map(codes.map((code) => [faultOfCode(code), code])).values()];
}

/** What a person does twice at once with the same thing is done once. */
const oneByOne: ReadonlySet<string> = new Set(["chat.update", "views.publish", "views.update"]);

/** So few that each is acknowledged within Slack's three seconds. */
const atOnce = 10;
const patient = { timeoutMs: 60_000 };
const comparison = "/compare senior-app-ops lead-app-ops";
const priya = () => workspace.slack.user("U1");

async function lastInDirectMessage() {
  await workspace.settled();
  const last = priya().lastSeen("D1");
  if (last === undefined) throw new Error("There is no answer.");
  return last;
}

async function homeView() {
  await priya().openHome();
  return workspace.slack.waitFor(() => priya().home());
}

interface Refusable {
  readonly method: CalledMethod;
  /** What the person wanted, which decides the sentence. */
  readonly attempt: Attempt;
  /** All that comes before; gives what makes the app call the method once. */
  readonly prepare: () => Promise<() => Promise<unknown>>;
  /** The codes after which the person has what they wanted, or wants it no more. */
  readonly harmless?: (code: string) => boolean;
}

const told: readonly Refusable[] = [
  {
    method: "chat.postMessage",
    attempt: "answer",
    prepare: async () => Promise.resolve(async () => priya().directMessage("senior app ops")),
  },
  {
    method: "chat.update",
    attempt: "answer",
    prepare: async () => {
      await priya().directMessage(comparison);
      const words = await lastInDirectMessage();
      await priya().press(words, button(words, "Chart"));
      const chart = await lastInDirectMessage();
      return async () => priya().press(chart, button(chart, "Text instead of the chart"));
    },
    // The answer comes as a private message instead.
    harmless: (code) => faultOfCode(code) === "place",
  },
  {
    method: "views.publish",
    attempt: "answer",
    prepare: async () => {
      const home = await homeView();
      return async () => priya().enter(home, "home:ask", "senior app ops");
    },
  },
  {
    method: "views.open",
    attempt: "open",
    prepare: async () => Promise.resolve(async () => priya().shortcut("compare_role_levels")),
  },
  {
    method: "views.update",
    attempt: "open",
    prepare: async () => {
      await priya().shortcut("compare_role_levels");
      const modal = await workspace.slack.waitFor(() => priya().modal());
      await priya().typeahead(modal, "compare:role-levels", "application operations");
      const senior = "Senior application operations engineer";
      return async () => priya().choose(modal, "compare:role-levels", [senior]);
    },
    // The person has chosen again.
    harmless: (code) => faultOfCode(code) === "late",
  },
];

/** What the app has said to the person in the direct message, in threads too. */
function texts(): readonly string[] {
  return workspace.slack.workspace
    .messages("D1")
    .filter(({ author, visibleTo = "U1" }) => author.kind === "app" && visibleTo === "U1")
    .map(({ text }) => text);
}

function levelOf(fault: Fault): string {
  return fault === "setup" || fault === "rolecall" ? "error" : "warn";
}

/** The level and the code of each line of the log about a failure. */
function logged(lines: string): readonly string[] {
  return lines
    .split("\n")
    .filter((line) => line.includes('"fault"'))
    .map((line) => JSON.parse(line) as { level: string; fault: Fault; error: string })
    .map(({ level, fault, error }) => `${level} ${fault} ${error}`);
}

/** What happens once the app's calls of a method are refused, with each code once. */
async function refuse(
  method: CalledMethod,
  codes: readonly string[],
  act: () => Promise<unknown>,
): Promise<{
  readonly deliveries: readonly DeliveryOutcome[];
  readonly texts: readonly string[];
  readonly logged: readonly string[];
}> {
  await workspace.settled();
  const before = {
    deliveries: workspace.deliveries.length,
    texts: texts().length,
    log: workspace.log().length,
  };
  const deliveries = (): readonly DeliveryOutcome[] =>
    workspace.deliveries
      .slice(before.deliveries)
      // Where the machine is slow, Slack sends an event again.
      .filter(({ what }) => what !== repetition);
  const together = oneByOne.has(method) ? 1 : atOnce;
  for (let from = 0; from < codes.length; from += together) {
    const some = codes.slice(from, from + together);
    for (const error of some) workspace.slack.faults.onCall(method, { kind: "error", error });
    await Promise.all(some.map(async () => act()));
    await workspace.slack.waitFor(() => deliveries().length >= from + some.length, patient);
  }
  await workspace.settled();
  return {
    deliveries: deliveries(),
    texts: texts().slice(before.texts),
    logged: logged(workspace.log().slice(before.log)),
  };
}

describe.each(modes)("in %s mode", (mode) => {
  beforeAll(async () => {
    const own = inMemoryDeduplication(() => performance.now());
    // The same button is pressed again and again here.
    const claim: Deduplication["claim"] = async (key, seconds) =>
      key.startsWith("press:") ? Promise.resolve("claimed") : own.claim(key, seconds);
    workspace = await open(mode, { app: { deduplication: { ...own, claim } } });
  });
  afterAll(async () => workspace.stop());

  test.each(told)(
    "each refusal of $method is told to the person and sorted in the log",
    async ({ method, attempt, prepare, harmless = () => false }) => {
      const codes = codesOf(method, mode);
      const failing = codes.filter((code) => !harmless(code));
      const seen = await refuse(method, codes, await prepare());
      const failed = seen.deliveries.filter(({ outcome }) => outcome === "failed");
      expect(seen.deliveries).toHaveLength(codes.length);
      expect(new Set(failed.map(({ error }) => error))).toEqual(new Set(failing.map(knownWords)));
      expect(failed).toHaveLength(failing.length);
      expect(failed.filter((delivery) => delivery.told !== true)).toEqual([]);
      expect(seen.logged.toSorted()).toEqual(
        failing
          .map((code) =>
            [levelOf(faultOfCode(code)), faultOfCode(code), knownWords(code)].join(" "),
          )
          .toSorted(),
      );
      const unknown = seen.logged.filter((line) => line.includes(" unknown "));
      expect(unknown).toEqual(["warn unknown unknown code: (9)_(3)"]);
      const apologies = failing.map((code) => apology(attempt, faultOfCode(code)));
      const own = new Set(apologies);
      expect(seen.texts.filter((text) => own.has(text)).toSorted()).toEqual(apologies.toSorted());
    },
  );

  test("each refusal of a response_url is told to the person and sorted in the log", async () => {
    const codes = codesOf("response_url", mode);
    for (const code of codes) {
      const before = workspace.deliveries.length;
      const fault = faultOfCode(code);
      workspace.slack.faults.onCall("response_url", { kind: "error", error: code });
      await priya().command("/role", "senior app ops", { channel: "C1" });
      await workspace.slack.waitFor(() => workspace.deliveries.length > before, patient);
      expect(workspace.deliveries.at(-1)).toMatchObject({
        fault,
        error: knownWords(code),
        told: true,
      });
      expect(priya().lastSeen("C1")?.text).toBe(apology("answer", fault));
      expect(logged(workspace.log()).at(-1)).toBe(`${levelOf(fault)} ${fault} ${knownWords(code)}`);
    }
  });

  test("where a private message is refused, with whichever code, a direct message tells", async () => {
    const codes = codesOf("chat.postEphemeral", mode);
    const expired = { kind: "error", error: "expired_url" } as const;
    workspace.slack.faults.onCall("response_url", expired, 2 * codes.length);
    const seen = await refuse("chat.postEphemeral", codes, async () =>
      priya().command("/role", "senior app ops", { channel: "C2" }),
    );
    expect(seen.deliveries.filter((delivery) => delivery.told !== true)).toEqual([]);
    expect(seen.texts).toEqual(codes.map(() => apology("answer", "late")));
  });

  test("no refusal of chat.delete keeps an answer from being removed", async () => {
    const codes = codesOf("chat.delete", mode);
    for (const error of codes) {
      await priya().command("/role", "senior app ops", { channel: "C2" });
      await workspace.settled();
      const answer = priya().lastSeen("C2");
      if (answer === undefined) throw new Error("There is no answer.");
      await priya().press(answer, button(answer, "Post to channel"));
      await workspace.settled();
      const post = workspace.slack.user("U2").lastSeen("C2");
      if (post === undefined) throw new Error("Nothing was posted.");
      workspace.slack.faults.onCall("chat.delete", { kind: "error", error });
      await priya().press(post, button(post, "Remove"));
      await workspace.settled();
      expect([error, workspace.slack.user("U2").sees("C2")]).toEqual([error, []]);
    }
  });

  test.each(["conversations.history", "conversations.replies"] as const)(
    "no refusal of %s keeps a question from its answer",
    async (method) => {
      const codes = codesOf(method, mode);
      const { message } = await priya().directMessage("incident management at practitioner");
      const thread = method === "conversations.replies" ? { thread: message.ts } : {};
      const seen = await refuse(method, codes, async () =>
        priya().directMessage("and at awareness?", thread),
      );
      expect(seen.deliveries).toHaveLength(codes.length);
      expect(seen.deliveries.filter(({ outcome }) => outcome !== "done")).toEqual([]);
      expect(seen.texts).toHaveLength(codes.length);
      expect(seen.logged).toEqual([]);
    },
  );
});
