import { afterEach, describe, expect, test } from "vitest";
import type { App } from "@slack/bolt";
import type { InputBlock } from "@slack/types";
import { manualClock } from "../../fake-slack/clock.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import { connect, modes } from "./bolt-app.ts";
import type { Connected, Mode } from "./bolt-app.ts";
import { modal, plain, section, withButton } from "./samples.ts";

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

async function start(mode: Mode, register: (app: App) => void): Promise<Connected> {
  connected = await connect(mode, register);
  return connected;
}

const roles: InputBlock = {
  type: "input",
  block_id: "roles",
  label: plain("Role levels"),
  element: { type: "multi_external_select", action_id: "pick-roles", min_query_length: 1 },
};

const channel: InputBlock = {
  type: "input",
  block_id: "where",
  optional: true,
  label: plain("Post to"),
  element: {
    type: "conversations_select",
    action_id: "pick-channel",
    default_to_current_conversation: true,
    response_url_enabled: true,
  },
};

const another: InputBlock = {
  type: "input",
  optional: true,
  label: plain("Another channel"),
  element: { type: "channels_select", action_id: "pick-another" },
};

function opensOnShortcut(app: App): void {
  app.shortcut("compare", async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: modal(roles, channel, another),
    });
  });
  app.options("pick-roles", async ({ ack, options }) => {
    const names = ["senior", "lead"].filter((name) => name.startsWith(options.value));
    await ack({ options: names.map((name) => ({ text: plain(name), value: name })) });
  });
}

describe.each(modes)("in %s mode", (mode) => {
  test("a modal with typeahead can be submitted, and its response_url posts even where the app is not a member", async () => {
    const { slack } = await start(mode, (app) => {
      opensOnShortcut(app);
      app.view("compare", async ({ ack, view, respond }) => {
        await ack();
        const chosen = view.state.values["roles"]?.["pick-roles"]?.selected_options ?? [];
        const names = chosen.map((option) => option.value).join(" and ");
        await respond({ response_type: "in_channel", text: `Comparing ${names}` });
      });
    });
    const priya = slack.user("U1");
    await priya.shortcut("compare", { channel: "C1" });
    const opened = await slack.waitFor(() => priya.modal());
    expect(opened.values["where"]?.["pick-channel"]).toMatchObject({ selected_conversation: "C1" });

    const offered = await priya.typeahead(opened, "pick-roles", "le");
    expect(offered.options).toMatchObject([{ value: "lead" }]);
    await priya.choose(opened, "pick-roles", ["lead"]);
    const { outcome } = await priya.submit(opened, { "pick-another": "C2" });
    expect(outcome.kind).toBe("acknowledged");
    expect(priya.modal()).toBeUndefined();
    const posted = await slack.waitFor(() => slack.user("U2").lastSeen("C1"));
    expect(posted.text).toBe("Comparing lead");
    expect(slack.deliveries.at(-1)?.payload["response_urls"]).toMatchObject([
      { block_id: "where", action_id: "pick-channel", channel_id: "C1" },
    ]);
  });

  test("an empty required input and a query that is too short never reach the app", async () => {
    const { slack } = await start(mode, opensOnShortcut);
    const priya = slack.user("U1");
    await priya.shortcut("compare");
    const opened = await slack.waitFor(() => priya.modal());
    const typed = await priya.typeahead(opened, "pick-roles", "");
    expect(typed.outcome).toEqual({ kind: "not-sent", reason: "min_query_length is 1" });
    const { outcome, errors } = await priya.submit(opened);
    expect(outcome.kind).toBe("not-sent");
    expect(Object.keys(errors)).toEqual(["roles"]);
    expect(priya.modal()?.errors).toEqual(errors);
  });

  test("a submission can return errors, update, push and clear", async () => {
    const answers = [
      { response_action: "errors", errors: { note: "Too short" } },
      { response_action: "update", view: modal(section("Updated")) },
      { response_action: "push", view: modal(section("Pushed")) },
      { response_action: "clear" },
    ] as const;
    let count = 0;
    const note: InputBlock = {
      type: "input",
      block_id: "note",
      label: plain("Note"),
      element: { type: "plain_text_input", action_id: "note" },
    };
    const { slack } = await start(mode, (app) => {
      app.shortcut("compare", async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(note) });
      });
      app.view("compare", async ({ ack }) => {
        await ack(answers[count++]);
      });
    });
    const priya = slack.user("U1");
    await priya.shortcut("compare");
    const opened = await slack.waitFor(() => priya.modal());
    expect((await priya.submit(opened, { note: "hm" })).errors).toEqual({ note: "Too short" });
    expect(priya.modal()).toMatchObject({ id: opened.id, errors: { note: "Too short" } });
    await priya.submit(opened);
    expect(priya.modal()?.blocks).toMatchObject([{ text: { text: "Updated" } }]);
    await priya.submit(opened);
    expect(slack.views.stack("U1")).toHaveLength(2);
    expect(priya.modal()).toMatchObject({ previous: opened.id, root: opened.id });
    await priya.submit(priya.modal()!);
    expect(slack.views.stack("U1")).toEqual([]);
  });

  test("an invalid acknowledgement leaves the modal open and says why", async () => {
    const { slack } = await start(mode, (app) => {
      app.shortcut("compare", async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(section("Text")) });
      });
      app.view("compare", async ({ ack }) => {
        await ack({ response_action: "update", view: modal({ type: "table", rows: [] }) });
      });
    });
    const priya = slack.user("U1");
    await priya.shortcut("compare");
    const opened = await slack.waitFor(() => priya.modal());
    const { problems } = await priya.submit(opened);
    expect(problems).toEqual(["unsupported type: table [json-pointer:/view/blocks/0/type]"]);
    expect(priya.modal()?.id).toBe(opened.id);
  });

  test("an update keeps what was entered, and an outdated hash is a conflict", async () => {
    const refusals: unknown[] = [];
    const { slack } = await start(mode, (app) => {
      app.shortcut("compare", async ({ ack, shortcut, client }) => {
        await ack();
        const view = modal({ ...roles, dispatch_action: true });
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
      app.options("pick-roles", async ({ ack }) => {
        await ack({ options: [{ text: plain("Lead"), value: "lead" }] });
      });
      app.action("pick-roles", async ({ ack, body, client }) => {
        await ack();
        if (body.type !== "block_actions" || body.view === undefined) return;
        const view = modal({ ...roles, dispatch_action: true }, section("Preview"));
        const { id, hash } = body.view;
        await client.views.update({ view_id: id, hash, view });
        await client.views.update({ view_id: id, hash, view }).catch((error: unknown) => {
          refusals.push(error);
        });
      });
    });
    const priya = slack.user("U1");
    await priya.shortcut("compare");
    const opened = await slack.waitFor(() => priya.modal());
    await priya.typeahead(opened, "pick-roles", "l");
    await priya.choose(opened, "pick-roles", ["lead"]);
    await slack.waitFor(() => refusals.length === 1);
    expect(refusals).toMatchObject([{ data: { error: "hash_conflict" } }]);
    expect(priya.modal()).toMatchObject({
      blocks: [{ block_id: "roles" }, { type: "section" }],
      values: { roles: { "pick-roles": { selected_options: [{ value: "lead" }] } } },
    });
  });

  test("closing sends an event if the app asked for it", async () => {
    const { slack } = await start(mode, (app) => {
      app.shortcut("compare", async ({ ack, shortcut, client }) => {
        await ack();
        const view = { ...modal(section("Text")), notify_on_close: true };
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
      app.view({ callback_id: "compare", type: "view_closed" }, async ({ ack }) => {
        await ack();
      });
    });
    const priya = slack.user("U1");
    await priya.shortcut("compare");
    const { outcome } = await priya.close(await slack.waitFor(() => priya.modal()));
    expect(outcome.kind).toBe("acknowledged");
    expect(priya.modal()).toBeUndefined();
    expect(slack.deliveries.at(-1)).toMatchObject({
      kind: "view_closed",
      payload: { is_cleared: false },
    });
  });
});

test("a trigger_id works once, within three seconds", async () => {
  const clock = manualClock();
  const triggers: string[] = [];
  connected = await connect(
    "http",
    (app) => {
      app.shortcut("compare", async ({ ack, shortcut }) => {
        triggers.push(shortcut.trigger_id);
        await ack();
      });
    },
    { clock },
  );
  const { slack, app } = connected;
  const open = async (trigger = ""): Promise<unknown> => {
    try {
      return await app.client.views.open({ trigger_id: trigger, view: modal(section("Text")) });
    } catch (error) {
      return error;
    }
  };
  await slack.user("U1").shortcut("compare");
  await slack.user("U1").shortcut("compare");
  expect(await open(triggers[0])).toMatchObject({ ok: true });
  expect(await open(triggers[0])).toMatchObject({ data: { error: "exchanged_trigger_id" } });
  await clock.advance(3001);
  expect(await open(triggers[1])).toMatchObject({ data: { error: "expired_trigger_id" } });
  expect(await open("1.2.3")).toMatchObject({ data: { error: "invalid_trigger_id" } });
});

test("a trigger_id outlives a rate limit, but not its three seconds", async () => {
  const clock = manualClock();
  const triggers: string[] = [];
  connected = await connect(
    "http",
    (app) => {
      app.shortcut("compare", async ({ ack, shortcut }) => {
        triggers.push(shortcut.trigger_id);
        await ack();
      });
    },
    { clock },
  );
  const { slack } = connected;
  const call = async (method: string): Promise<JsonObject> => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}` },
      body: new URLSearchParams({
        trigger_id: triggers.at(-1) ?? "",
        view: JSON.stringify(modal(section("Text"))),
      }),
    });
    return (await response.json()) as JsonObject;
  };
  const limited = { kind: "rate-limited", retryAfterSeconds: 1 } as const;
  for (const method of ["views.open", "views.push"]) {
    await slack.user("U1").shortcut("compare");
    slack.faults.onCall(method, limited);
    expect(await call(method)).toMatchObject({ error: "ratelimited" });
    await clock.advance(3001);
    expect(await call(method)).toMatchObject({ error: "expired_trigger_id" });
  }
  await slack.user("U1").shortcut("compare");
  slack.faults.onCall("views.open", limited);
  expect(await call("views.open")).toMatchObject({ error: "ratelimited" });
  await clock.advance(3000);
  expect(await call("views.open")).toMatchObject({ ok: true });
});

test("a modal can push at most two views, and only from within", async () => {
  const triggers: string[] = [];
  connected = await connect("socket", (app) => {
    app.action("next", async ({ ack, body }) => {
      if (body.type === "block_actions") triggers.push(body.trigger_id);
      await ack();
    });
    app.shortcut("compare", async ({ ack, shortcut }) => {
      triggers.push(shortcut.trigger_id);
      await ack();
    });
  });
  const { slack, app } = connected;
  const priya = slack.user("U1");
  const view = modal(...withButton("next"));
  const push = async (): Promise<unknown> => {
    try {
      return await app.client.views.push({ trigger_id: triggers.at(-1) ?? "", view });
    } catch (error) {
      return error;
    }
  };
  await priya.shortcut("compare");
  expect(await push()).toMatchObject({ data: { error: "not_in_modal" } });
  await priya.shortcut("compare");
  await app.client.views.open({ trigger_id: triggers.at(-1) ?? "", view });
  for (const expected of [{ ok: true }, { ok: true }, { data: { error: "push_limit_reached" } }]) {
    await priya.press(priya.modal()!, "next");
    expect(await push()).toMatchObject(expected);
  }
  await priya.press(priya.modal()!, "next");
  await priya.close(priya.modal()!);
  expect(await push()).toMatchObject({ data: { error: "not_found" } });
});

describe.each(modes)("in %s mode, a person's devices", (mode) => {
  test("have a modal each, which is changed and closed by itself", async () => {
    const { slack, app } = await start(mode, (bolt) => {
      bolt.shortcut("compare", async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(section("First")) });
      });
      bolt.view("compare", async ({ ack }) => {
        await ack();
      });
    });
    const [desktop, phone] = [slack.user("U1"), slack.user("U1", "phone")];
    await desktop.shortcut("compare");
    const first = await slack.waitFor(() => desktop.modal());
    expect(phone.modal()).toBeUndefined();
    await phone.shortcut("compare");
    const second = await slack.waitFor(() => phone.modal());
    expect(second.id).not.toBe(first.id);
    expect(desktop.modal()?.id).toBe(first.id);
    await app.client.views.update({ view_id: first.id, view: modal(section("Changed")) });
    expect(desktop.modal()?.blocks).toMatchObject([{ text: { text: "Changed" } }]);
    expect(phone.modal()?.blocks).toMatchObject([{ text: { text: "First" } }]);
    await expect(phone.close(first)).rejects.toThrow("has no view");
    await phone.submit(second);
    expect([desktop.modal()?.id, phone.modal()]).toEqual([first.id, undefined]);
    expect(slack.deliveries.at(-1)?.payload).toMatchObject({ view: { id: second.id } });
    await desktop.shortcut("compare");
    await slack.settled();
    expect(slack.views.find(first.id)).toBeUndefined();
    await desktop.close(desktop.modal()!);
    expect(desktop.modal()).toBeUndefined();
  });
});
