import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Clock, systemClock } from "../../playground/fake-slack/clock.ts";
import type { Answer, Delivery } from "../../playground/fake-slack/delivery/delivery.ts";
import type { JsonObject } from "../../playground/fake-slack/json.ts";
import { button, modes, open, type Workspace } from "../slack/workspace.ts";
import { mutatedJson } from "./mutations.ts";
import { fuzzDeliveries } from "./runs.ts";

// Whatever Slack, or whoever has its secret, sends: the app answers, goes on, and logs none of it.

const channel = "C2";

/** Slack's three seconds are half a minute: a busy machine may take longer for a batch than three. */
const patient: Clock = {
  now: () => systemClock.now(),
  after: (milliseconds, run) => systemClock.after(10 * milliseconds, run),
};
const secretWords = "zzplanted";

/** One payload of each surface, as the workspace makes them. */
async function everyDelivery({ slack, settled }: Workspace): Promise<readonly Delivery[]> {
  const priya = slack.user("U1");
  await priya.command("/role", `senior app ops ${secretWords}`, { channel });
  await priya.command("/role", "senior app ops", { channel });
  await priya.mention(channel, "what is incident management?");
  await priya.openHome();
  await priya.command("/compare", "senior app ops", { channel });
  await settled();
  const answer = slack.workspace.messages(channel).find(({ blocks }) => blocks.length > 3);
  if (answer === undefined) throw new Error("There is no answer to press a button of.");
  await priya.press(answer, button(answer, /./u));
  await priya.messageShortcut("explain_roles_and_skills", answer);
  await priya.shortcut("compare_role_levels");
  const modal = await slack.waitFor(() => priya.modal());
  await priya.typeahead(modal, "compare:role-levels", "application operations");
  await priya.choose(modal, "compare:role-levels", [
    "Senior application operations engineer",
    "Lead application operations engineer",
  ]);
  await settled();
  await priya.submit(priya.modal() ?? modal);
  await settled();
  const kinds = new Map(
    slack.deliveries.map(({ kind, payload }) => [
      `${kind} ${String(payload["command"] ?? payload["type"])}`,
      { kind, payload },
    ]),
  );
  return [...kinds.values()];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A command is a form, whose fields are texts. */
function sendable(kind: Delivery["kind"], value: unknown): JsonObject {
  if (!isObject(value)) return {};
  if (kind !== "command") return value;
  const texts = Object.entries(value).map(([key, field]) => [
    key,
    typeof field === "string" ? field : JSON.stringify(field),
  ]);
  return Object.fromEntries(texts) as JsonObject;
}

describe.each(modes)("damaged payloads by %s", (mode) => {
  let workspace: Workspace;
  let deliveries: readonly Delivery[];
  const unhandled: unknown[] = [];
  const remember = (reason: unknown): void => void unhandled.push(reason);

  beforeAll(async () => {
    process.on("unhandledRejection", remember);
    // In Socket Mode what nothing listens to is waited for as long as that.
    workspace = await open(mode, mode === "http" ? { slack: { clock: patient } } : {});
    deliveries = await everyDelivery(workspace);
  });
  afterAll(async () => {
    process.off("unhandledRejection", remember);
    await workspace.stop();
  });

  test("are answered, and nothing of them is logged", async () => {
    const kinds = new Set(deliveries.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        "command",
        "event",
        "block_actions",
        "block_suggestion",
        "message_action",
        "shortcut",
        "view_submission",
      ]) as unknown,
    );
    const damaged = fc
      .constantFrom(...deliveries)
      .chain(({ kind, payload }) =>
        mutatedJson(payload).map((value) => ({ kind, payload: sendable(kind, value) })),
      );
    const deliver = async (one: Delivery): Promise<Answer> => workspace.slack.deliver(one);
    await fuzzDeliveries(damaged, deliver, (answers) => {
      const given = new Set(answers.map(({ kind }) => kind));
      // An envelope that nothing listens to is not acknowledged; a request always is or is refused.
      if (mode === "socket") given.delete("timed-out");
      given.delete("acknowledged");
      given.delete("refused");
      expect([...given]).toEqual([]);
    });
    await workspace.settled();
    expect(unhandled).toEqual([]);
    expect(workspace.app.underWay).toBe(0);
    expect(workspace.log()).not.toContain(secretWords);
  });

  test("leave the app as it was for the next honest question", async () => {
    const before = workspace.slack.workspace.messages(channel).length;
    await workspace.slack.user("U1").command("/role", "lead app ops", { channel });
    await workspace.settled();
    const messages = workspace.slack.workspace.messages(channel).slice(before);
    expect(messages.map(({ text }) => text).join("\n")).toContain(
      "Lead application operations engineer",
    );
  });
});
