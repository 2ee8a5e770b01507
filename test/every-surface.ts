import type { FakeSlack } from "../playground/fake-slack/fake-slack.ts";
import type { Message } from "../playground/fake-slack/workspace/model.ts";

/** Every place at which a person's own words reach the app, or a value that they can edit. */
export const fields = [
  "command",
  "mention",
  "directMessage",
  "reply",
  "home",
  "typeahead",
  "shared",
  "asked",
  "posted",
  "rated",
  "comment",
  "metadata",
  "chosen",
  "chosenBefore",
] as const;
export type Field = (typeof fields)[number];

/** Where ratings go, of which the app is a member. */
export const ownersChannel = "C2";

interface Visit {
  readonly slack: FakeSlack;
  /** Until the app has nothing left to do. */
  readonly settled: () => Promise<void>;
}

/** An answer that Priya alone sees, with its buttons. */
async function privateAnswer({ slack, settled }: Visit): Promise<Message | undefined> {
  const priya = slack.user("U1");
  await priya.command("/role", "senior app ops", { channel: "C1" });
  await settled();
  return priya.sees("C1").findLast(({ visibleTo, blocks }) => visibleTo === "U1" && blocks[1]);
}

function actionIds(message: Message): readonly string[] {
  return [...JSON.stringify(message.blocks).matchAll(/"action_id":"([^"]+)"/g)].map(
    ([, id = ""]) => id,
  );
}

/** Presses what has such an action id, with a value of the presser's own. */
async function pressForged(
  visit: Visit,
  message: Message | undefined,
  id: RegExp,
  value: string,
): Promise<void> {
  const found = message && actionIds(message).find((one) => id.test(one));
  if (message === undefined || found === undefined) return;
  await visit.slack.user("U1").press(message, found, value);
  await visit.settled();
}

/** Types into the form to plan a team, and submits it with a role level of one's own making. */
async function planTeam(visit: Visit, words: Readonly<Record<Field, string>>): Promise<void> {
  const { slack, settled } = visit;
  const priya = slack.user("U1");
  await priya.shortcut("plan_a_team");
  await settled();
  const modal = priya.modal();
  if (modal === undefined) return;
  await priya.typeahead(modal, "team:role-level:1", words.typeahead);
  const chosen = { text: { type: "plain_text", text: words.asked }, value: words.asked };
  await priya.choose(modal, "team:role-level:1", chosen);
  await priya.submit(modal);
  await settled();
  const left = priya.modal();
  if (left !== undefined) await priya.close(left);
}

/** The modal, where the app could open it. */
async function rate(visit: Visit, words: Readonly<Record<Field, string>>): Promise<void> {
  const { slack, settled } = visit;
  const priya = slack.user("U1");
  await priya.command("/role", "zzmiss", { channel: "C1" });
  await settled();
  const miss = priya.lastSeen("C1");
  await pressForged(visit, miss, /^feedback:tell$/, `missing: ${words.rated}`);
  const modal = priya.modal();
  if (modal === undefined) return;
  await priya.submit(modal, { "feedback:comment": words.comment });
  await settled();
  const submission = slack.deliveries.findLast(({ kind }) => kind === "view_submission")?.payload;
  const view = { ...(submission?.["view"] as object), id: "V0", private_metadata: words.metadata };
  await slack.deliver({
    kind: "view_submission",
    payload: { ...submission, trigger_id: "forged", view },
  });
  await settled();
  const left = priya.modal();
  if (left !== undefined) await priya.close(left);
}

/** What people choose in the private check, on its page and on those before. */
async function checkOneself(visit: Visit, words: Readonly<Record<Field, string>>): Promise<void> {
  const { slack, settled } = visit;
  const priya = slack.user("U1");
  await pressForged(visit, await privateAnswer(visit), /^check:open$/, words.chosen);
  await pressForged(visit, await privateAnswer(visit), /^check:open$/, "senior app ops");
  const modal = priya.modal();
  if (modal === undefined) return;
  const choice = "check:choice:0";
  const values = { [choice]: { [choice]: { selected_option: { value: words.chosen } } } };
  const view = {
    id: "V0",
    callback_id: "check_yourself",
    private_metadata: `0\n${words.chosenBefore}\n\n\nsenior app ops`,
    state: { values },
  };
  const submission = slack.deliveries.findLast(({ kind }) => kind === "view_submission")?.payload;
  await slack.deliver({
    kind: "view_submission",
    payload: { ...submission, type: "view_submission", trigger_id: "forged-check", view },
  });
  await settled();
  await priya.close(modal);
}

/** Says the words at every surface, Priya's way through all that the app offers. */
export async function sayEverywhere(
  visit: Visit,
  words: Readonly<Record<Field, string>>,
): Promise<void> {
  const { slack, settled } = visit;
  const priya = slack.user("U1");
  for (const name of ["/role", "/skill", "/compare", "/team"]) {
    await priya.command(name, words.command, { channel: "C1" });
  }
  await priya.mention("C2", words.mention);
  const { message } = await priya.directMessage(words.directMessage);
  await settled();
  await priya.directMessage(words.reply, { thread: message.ts });
  await priya.openHome();
  await settled();
  const home = priya.home();
  if (home !== undefined) await priya.enter(home, "home:ask", words.home);
  await priya.openHome("messages");
  const shared = await slack.user("U2").post("C1", words.shared);
  await priya.messageShortcut("explain_roles_and_skills", shared.message);
  await priya.shortcut("compare_role_levels");
  await settled();
  const modal = priya.modal();
  if (modal !== undefined) {
    await priya.typeahead(modal, "compare:role-levels", words.typeahead);
    await priya.close(modal);
  }
  await planTeam(visit, words);
  await pressForged(visit, await privateAnswer(visit), /^ask:/, words.asked);
  await pressForged(visit, await privateAnswer(visit), /^post:/, words.posted);
  await rate(visit, words);
  await checkOneself(visit, words);
}
