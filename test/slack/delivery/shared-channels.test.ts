import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import { defaultSeed } from "../../../playground/fake-slack/workspace/seed.ts";
import type { Allowed } from "../../../src/slack/delivery/audience.ts";
import { button, feedbackChannel, type Mode, modes, open, type Workspace } from "../workspace.ts";

// Priya is of the app's workspace, Ana of another one with which the channel is shared.

const priya = () => workspace.slack.user("U1");
const ana = () => workspace.slack.user("U9");
const elsewhere = "T0OTHER";
const channel = "C2";

let workspace: Workspace;
afterEach(async () => workspace.stop());

async function opened(mode: Mode, allowedWorkspaces: Allowed = []): Promise<void> {
  workspace = await open(mode, {
    slack: {
      workspace: {
        ...defaultSeed,
        people: [
          ...defaultSeed.people,
          { id: "U9", name: "ana", realName: "Ana Silva", team: elsewhere },
        ],
        channels: defaultSeed.channels.map((one) =>
          one.id === channel ? { ...one, shared: true, members: [...one.members, "U9"] } : one,
        ),
      },
    },
    app: { allowedWorkspaces, feedbackChannel },
  });
}

/** What everyone in the channel sees, in which Ana can press buttons. */
async function postedAnswer(): Promise<Message> {
  await priya().command("/role", "senior app ops", { channel });
  const own = await workspace.slack.waitFor(() =>
    priya()
      .sees(channel)
      .findLast(({ visibleTo }) => visibleTo === "U1"),
  );
  await priya().press(own, button(own, "Post to channel"));
  await workspace.settled();
  const posted = workspace.slack.user("U2").lastSeen(channel);
  if (posted === undefined) throw new Error("Nothing was posted.");
  return posted;
}

/** Each way for a person to come to the app, and where they then are. */
const surfaces: Readonly<Record<string, () => Promise<() => Message | undefined>>> = {
  "a mention": async () => {
    await ana().mention(channel, "senior app ops");
    return () => ana().lastSeen(channel);
  },
  "a direct message": async () => {
    await ana().directMessage("senior app ops");
    return () => ana().lastSeen(ana().appChannel);
  },
  "a button": async () => {
    const posted = await postedAnswer();
    await ana().press(posted, button(posted, "Lead ›"));
    return () => ana().lastSeen(channel);
  },
  "the message shortcut": async () => {
    const { message } = await ana().post(channel, "We seek a lead application operations engineer");
    await ana().messageShortcut("explain_roles_and_skills", message);
    return () => ana().lastSeen(channel);
  },
  "the shortcut": async () => {
    await ana().shortcut("compare_role_levels");
    return () => ana().lastSeen(ana().appChannel);
  },
};

const refusal = /^I only answer people in my own workspace/;

describe.each(modes)("in %s mode", (mode) => {
  test.each(Object.entries(surfaces))(
    "a person of another workspace who comes by %s is told privately that they have no answer",
    async (_, come) => {
      await opened(mode);
      const seen = await come();
      await workspace.settled();
      expect(seen()).toMatchObject({
        text: expect.stringMatching(refusal) as unknown,
        author: { kind: "app" },
      });
      expect(priya().sees(channel)).not.toContainEqual(
        expect.objectContaining({ text: expect.stringMatching(refusal) as unknown }),
      );
      expect(workspace.deliveries.at(-1)).toMatchObject({
        outcome: "refused",
        team: elsewhere,
        told: true,
      });
    },
  );

  test.each([["everyone" as const], [[elsewhere]]])(
    "where %s is allowed, they are answered like anyone",
    async (allowed) => {
      await opened(mode, allowed);
      for (const come of Object.values(surfaces)) {
        await come();
        await workspace.settled();
        expect(workspace.deliveries.at(-1)?.outcome).toBe("done");
      }
      expect(ana().modal()).toBeDefined();
      expect(ana().lastSeen(ana().appChannel)?.text).toMatch(/^Senior application operations/);
    },
  );

  test("a refusal comes once, however often Slack repeats the event", async () => {
    await opened(mode);
    workspace.slack.faults.onDelivery("event", { kind: "duplicated", copies: 3 });
    await ana().mention(channel, "senior app ops");
    await workspace.settled();
    const said = ana()
      .sees(channel)
      .filter(({ text }) => refusal.test(text));
    expect(said).toHaveLength(1);
  });

  test("nothing of the catalogue completes what they type", async () => {
    await opened(mode);
    await priya().shortcut("compare_role_levels");
    const modal = await workspace.slack.waitFor(() => priya().modal());
    await priya().typeahead(modal, "compare:role-levels", "app");
    const payload = workspace.slack.deliveries.at(-1)?.payload ?? {};
    const asAna = { ...payload, user: { id: "U9", team_id: elsewhere } };
    const own = await workspace.slack.deliver({ kind: "block_suggestion", payload });
    const other = await workspace.slack.deliver({ kind: "block_suggestion", payload: asAna });
    expect(JSON.stringify(own)).toContain("Senior application operations engineer");
    expect(other.kind).toBe("acknowledged");
    expect(JSON.stringify(other)).not.toContain("application");
  });
});
