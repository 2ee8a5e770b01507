import { afterEach, describe, expect, test } from "vitest";
import type { CallFault } from "../../../playground/fake-slack/faults.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import {
  button,
  elsewhereMenu,
  feedbackChannel,
  modes,
  open,
  shown,
  type Workspace,
} from "../workspace.ts";

// The surfaces beside those of faults.test.ts: whatever fails is told to the person, once, where
// nobody else sees it, and has one line in the log.

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";

async function answered(text: string, channel = "C1"): Promise<Message> {
  await priya().command("/role", text, { channel });
  await workspace.settled();
  const answer = priya().lastSeen(channel);
  if (answer === undefined) throw new Error("There is no answer.");
  return answer;
}

async function modalAfter(act: Promise<unknown>): Promise<View> {
  await act;
  return workspace.slack.waitFor(() => priya().modal());
}

async function home(): Promise<View> {
  await priya().openHome();
  await workspace.settled();
  return workspace.slack.waitFor(() => priya().home());
}

async function chosen(): Promise<View> {
  const modal = await modalAfter(priya().shortcut("compare_role_levels"));
  await priya().typeahead(modal, "compare:role-levels", "application operations");
  await priya().choose(modal, "compare:role-levels", [senior, lead]);
  await workspace.settled();
  return priya().modal() ?? modal;
}

interface Surface {
  /** The call that fails. */
  readonly method: string;
  /** All that comes before; gives what makes the app call. */
  readonly prepare: () => Promise<() => Promise<unknown>>;
}

const surfaces: Readonly<Record<string, Surface>> = {
  "a direct message": {
    method: "chat.postMessage",
    prepare: async () => Promise.resolve(async () => priya().directMessage("senior app ops")),
  },
  "a search in the Home": {
    method: "views.publish",
    prepare: async () => {
      const view = await home();
      return async () => priya().enter(view, "home:ask", "senior app ops");
    },
  },
  "a choice in the Home": {
    method: "views.publish",
    prepare: async () => {
      const view = await home();
      return async () => priya().choose(view, "home:browse:0", senior);
    },
  },
  "the message shortcut": {
    method: "response_url",
    prepare: async () => {
      const { message } = await workspace.slack.user("U2").post("C1", `We seek a ${lead}.`);
      return async () => priya().messageShortcut("explain_roles_and_skills", message);
    },
  },
  "Post to channel": {
    method: "response_url",
    prepare: async () => {
      const answer = await answered("senior app ops");
      return async () => priya().press(answer, button(answer, "Post to channel"));
    },
  },
  "Post to channel, where the app is a member": {
    method: "chat.postMessage",
    prepare: async () => {
      const answer = await answered("senior app ops", "C2");
      return async () => priya().press(answer, button(answer, "Post to channel"));
    },
  },
  "the form to post elsewhere": {
    method: "views.open",
    prepare: async () => {
      const answer = await answered("senior app ops");
      return async () => priya().choose(answer, elsewhereMenu(answer), "Post elsewhere");
    },
  },
  "a post elsewhere": {
    method: "response_url",
    prepare: async () => {
      const answer = await answered("senior app ops");
      const choice = priya().choose(answer, elsewhereMenu(answer), "Post elsewhere");
      const modal = await modalAfter(choice);
      return async () => priya().submit(modal, { "post:conversation": "C3" });
    },
  },
  Remove: {
    method: "response_url",
    prepare: async () => {
      const answer = await answered("senior app ops");
      await priya().press(answer, button(answer, "Post to channel"));
      await workspace.settled();
      const posted = workspace.slack.user("U2").lastSeen("C1");
      if (posted === undefined) throw new Error("Nothing was posted.");
      return async () => priya().press(posted, button(posted, "Remove"));
    },
  },
  "the shortcut": {
    method: "views.open",
    prepare: async () => Promise.resolve(async () => priya().shortcut("compare_role_levels")),
  },
  "a comparison": {
    method: "chat.postMessage",
    prepare: async () => {
      const view = await chosen();
      return async () => priya().submit(view, { "compare:channel": "C2" });
    },
  },
  "the shortcut to plan a team": {
    method: "views.open",
    prepare: async () => Promise.resolve(async () => priya().shortcut("plan_a_team")),
  },
  "a planned team": {
    method: "chat.postMessage",
    prepare: async () => {
      const modal = await modalAfter(priya().shortcut("plan_a_team"));
      await priya().typeahead(modal, "team:role-level:1", lead);
      await priya().choose(modal, "team:role-level:1", lead);
      return async () => priya().submit(modal, { "team:conversation": "C2" });
    },
  },
  "a rating": {
    method: "views.open",
    prepare: async () => {
      const miss = await answered("data scientist");
      return async () => priya().press(miss, button(miss, "Tell the catalogue's owners"));
    },
  },
  "feedback to the owners": {
    method: "chat.postMessage",
    prepare: async () => {
      const miss = await answered("data scientist");
      const press = priya().press(miss, button(miss, "Tell the catalogue's owners"));
      const modal = await modalAfter(press);
      return async () => priya().submit(modal);
    },
  },
};

const faults: readonly CallFault[] = [
  { kind: "dropped" },
  { kind: "http-error", status: 503 },
  { kind: "rate-limited", retryAfterSeconds: 3600 },
  { kind: "error", error: "missing_scope" },
  { kind: "error", error: "something_new" },
];

const apology =
  /I could not|did not confirm|too busy|Something went wrong|too late|took too long|Nothing was sent|I do not know why/;

/** Everything that anybody sees, with whom it is for. */
function apologies(): readonly { readonly by: string; readonly text: string }[] {
  const { workspace: all } = workspace.slack;
  const messages = all.channels
    .flatMap(({ id, kind }) => all.messages(id).map((message) => ({ ...message, kind })))
    .filter(({ author, text }) => author.kind === "app" && apology.test(text))
    .map(({ visibleTo, kind, text }) => ({
      by: visibleTo ?? (kind === "im" ? "U1" : "all"),
      text,
    }));
  const modal = priya().modal();
  return modal !== undefined && apology.test(shown(modal))
    ? [...messages, { by: "U1", text: shown(modal) }]
    : messages;
}

describe.each(modes)("in %s mode", (mode) => {
  describe.each(Object.entries(surfaces))("%s", (_, { method, prepare }) => {
    test.each(faults)("%j leads to an apology", async (fault) => {
      workspace = await open(mode, { app: { feedbackChannel } });
      const act = await prepare();
      await workspace.settled();
      const before = workspace.deliveries.length;
      workspace.slack.faults.onCall(method, fault);
      await act();
      await workspace.settled();
      expect(apologies()).toMatchObject([{ by: "U1" }]);
      expect(workspace.deliveries.slice(before)).toMatchObject([{ outcome: "failed", told: true }]);
      expect(workspace.log().split('"fault"')).toHaveLength(2);
    });
  });
});
