import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import type { DeliveryKind } from "../../../playground/fake-slack/delivery/delivery.ts";
import type { JsonObject } from "../../../playground/fake-slack/json.ts";
import type { Message, WorkspaceSeed } from "../../../playground/fake-slack/workspace/model.ts";
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

function shared(): WorkspaceSeed {
  return {
    ...defaultSeed,
    people: [
      ...defaultSeed.people,
      { id: "U9", name: "ana", realName: "Ana Silva", team: elsewhere },
    ],
    channels: defaultSeed.channels.map((one) =>
      one.id === channel ? { ...one, shared: true, members: [...one.members, "U9"] } : one,
    ),
  };
}

async function opened(mode: Mode, allowedWorkspaces: Allowed = []): Promise<void> {
  workspace = await open(mode, {
    slack: { workspace: shared() },
    app: { allowedWorkspaces, feedbackChannel },
  });
}

/** The last payload of a kind that Slack has sent. */
function last(kind: DeliveryKind): JsonObject {
  return workspace.slack.deliveries.findLast((one) => one.kind === kind)?.payload ?? {};
}

/** The same payload if Ana had done it, and not done before. */
function asAna(payload: JsonObject): JsonObject {
  return {
    ...payload,
    trigger_id: randomUUID(),
    ...("user_id" in payload
      ? { user_id: "U9", team_id: elsewhere }
      : { user: { id: "U9", team_id: elsewhere }, team: { id: elsewhere, domain: "other" } }),
  };
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
    const payload = last("block_suggestion");
    const own = await workspace.slack.deliver({ kind: "block_suggestion", payload });
    const other = await workspace.slack.deliver({
      kind: "block_suggestion",
      payload: asAna(payload),
    });
    expect(JSON.stringify(own)).toContain("Senior application operations engineer");
    expect(other.kind).toBe("acknowledged");
    expect(JSON.stringify(other)).not.toContain("application");
  });

  // Slack names their workspace in `team` too, and the app's own in the view alone.
  test.each(["view_submission", "block_actions", "shortcut", "command"] as const)(
    "a %s of theirs is refused, whatever else names the app's workspace",
    async (kind) => {
      await opened(mode);
      await priya().command("/role", "senior app ops", { channel });
      await priya().shortcut("compare_role_levels");
      const modal = await workspace.slack.waitFor(() => priya().modal());
      await priya().typeahead(modal, "compare:role-levels", "application operations");
      await priya().choose(modal, "compare:role-levels", [
        "Senior application operations engineer",
        "Lead application operations engineer",
      ]);
      await workspace.settled();
      await priya().submit(priya().modal() ?? modal, { "compare:channel": channel });
      await workspace.settled();
      const before = workspace.slack.workspace.messages(channel).length;
      await workspace.slack.deliver({ kind, payload: asAna(last(kind)) });
      await workspace.settled();
      expect(workspace.deliveries.at(-1)).toMatchObject({
        outcome: "refused",
        team: elsewhere,
        told: true,
      });
      const said = workspace.slack.workspace.messages(channel).slice(before);
      expect(said.filter(({ visibleTo }) => visibleTo === undefined)).toEqual([]);
    },
  );

  test("their Home stays empty", async () => {
    await opened(mode);
    await ana().openHome();
    await ana().openHome("messages");
    await workspace.settled();
    expect(ana().home()).toBeUndefined();
    expect(workspace.deliveries).toMatchObject([
      { outcome: "refused", team: elsewhere },
      { outcome: "refused", team: elsewhere },
    ]);
  });

  describe("in an organisation with several workspaces", () => {
    const organisation = { id: "E0OWN", name: "Department" };
    const team = { ...defaultSeed.team, enterprise: organisation };
    const sister = { id: elsewhere, domain: "other", name: "Other", enterprise: organisation };

    async function inOrganisation(
      given: Partial<WorkspaceSeed>,
      allowed: Allowed = [],
    ): Promise<void> {
      const seed = { ...shared(), team, otherTeams: [sister], ...given };
      workspace = await open(mode, {
        slack: { workspace: seed },
        app: { allowedWorkspaces: allowed, feedbackChannel },
      });
    }

    test.each([
      ["the app is installed on one", {}],
      ["the app is installed on all of them", { installedOnOrganisation: true }],
    ])("people of another one are answered what they write where %s", async (_, given) => {
      await inOrganisation(given);
      for (const come of [surfaces["a mention"], surfaces["a direct message"]]) {
        await come?.();
        await workspace.settled();
        expect(workspace.deliveries.at(-1)?.outcome).toBe("done");
      }
      await priya().openHome();
      await ana().command("/role", "senior app ops", { channel });
      await workspace.settled();
      expect(workspace.deliveries.slice(-2).map(({ outcome }) => outcome)).toEqual([
        "done",
        "done",
      ]);
    });

    test.each([
      [[], "refused"],
      [[elsewhere], "done"],
    ])(
      "a button names their workspace alone: where %j is allowed, it is %s",
      async (ids, outcome) => {
        await inOrganisation({}, ids);
        await surfaces["a button"]?.();
        await workspace.settled();
        expect(workspace.deliveries.at(-1)?.outcome).toBe(outcome);
      },
    );
  });
});
