import { createHmac } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sign } from "../../../playground/fake-slack/delivery/signature.ts";
import { open, type Workspace } from "../workspace.ts";

let workspace: Workspace;
let address: string;
beforeEach(async () => {
  workspace = await open("http");
  address = `http://127.0.0.1:${workspace.port ?? 0}/slack/events`;
});
afterEach(async () => workspace.stop());

const command = new URLSearchParams({
  command: "/role",
  text: "senior app ops",
  user_id: "U1",
  channel_id: "C1",
  team_id: "T1",
  response_url: "http://127.0.0.1:1/",
}).toString();

const json = "application/json";
const form = "application/x-www-form-urlencoded";

/** What every answer over HTTP has. */
const harmless = new Set(["connection", "content-type", "date", "keep-alive", "transfer-encoding"]);

async function request(
  body: string,
  options: {
    readonly secret?: string;
    /** In seconds. */
    readonly age?: number;
    /** In place of the time that many seconds ago. */
    readonly timestamp?: string;
    /** What is added to the signature. */
    readonly more?: string;
    readonly path?: string;
    readonly type?: string;
  } = {},
): Promise<Response> {
  const { secret = workspace.slack.signingSecret, age = 0, path = "", more = "" } = options;
  const { type = form } = options;
  const { timestamp = String(secondsAgo(age)) } = options;
  // As Bolt computes it, so that nothing but the timestamp is wrong.
  const signed = `v0:${Number(timestamp)}:${body}`;
  const signature = createHmac("sha256", secret).update(signed).digest("hex");
  return fetch(address + path, {
    method: "POST",
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}${more}`,
    },
    body,
  });
}

function secondsAgo(age: number): number {
  return Math.floor(Date.now() / 1000) - age;
}

describe("a request over HTTP", () => {
  test("that Slack has signed is accepted", async () => {
    expect((await request(command)).status).toBe(200);
    await workspace.slack.waitFor(() => workspace.deliveries.length === 1);
  });

  test("with a charset in its media type is accepted, because a proxy may add one", async () => {
    const type = "Application/X-WWW-Form-URLencoded; charset=utf-8";
    expect((await request(command, { type })).status).toBe(200);
    await workspace.slack.waitFor(() => workspace.deliveries.length === 1);
  });

  test.each([295, -295])(
    "signed within five minutes is accepted, by whichever clock: %i seconds ago",
    async (age) => {
      expect((await request(command, { age })).status).toBe(200);
    },
  );

  const now = String(secondsAgo(0));
  test.each([
    ["Infinity"],
    ["NaN"],
    ["1e99"],
    ["1e10"],
    [""],
    [" "],
    [`0x${secondsAgo(0).toString(16)}`],
    [`+${now}`],
    [`-${now}`],
    [`0${now}`],
    [`${now}.0`],
    [`${now}000`],
    [`${now}, ${now}`],
    [`${now} ${now}`],
    ["9999999999"],
    ["soon"],
  ])("with the timestamp %j is refused, whatever its signature", async (timestamp) => {
    const response = await request(command, { timestamp });
    expect([response.status, await response.text()]).toEqual([401, ""]);
    expect(workspace.log()).toMatch(/"why":"(not signed as Slack signs|signed more than five)/);
    expect(workspace.deliveries).toEqual([]);
  });

  test.each(["x-slack-request-timestamp", "x-slack-signature"])(
    "with the header %s twice is refused",
    async (twice) => {
      const time = secondsAgo(0);
      const headers = {
        "content-type": form,
        "x-slack-request-timestamp": String(time),
        "x-slack-signature": sign(workspace.slack.signingSecret, time, command),
      };
      const value = new Headers(headers).get(twice) ?? "";
      const sent = httpRequest(address, {
        method: "POST",
        headers: { ...headers, [twice]: [value, value] },
      });
      sent.end(command);
      const [{ statusCode }] = (await once(sent, "response")) as [IncomingMessage];
      expect(statusCode).toBe(401);
      expect(workspace.deliveries).toEqual([]);
    },
  );

  test.each([
    ["signed with another secret", { secret: "other" }, 401],
    ["signed more than five minutes ago", { age: 305 }, 401],
    ["signed more than five minutes ahead", { age: -305 }, 401],
    ["with more than a signature", { more: "=more" }, 401],
    ["for another path", { path: "/else" }, 404],
  ])("%s is refused with an empty body", async (_, options, status) => {
    const response = await request(command, options);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
    expect(workspace.deliveries).toEqual([]);
  });

  describe("that checks the certificate, which Slack does not sign,", () => {
    const check = "ssl_check=1&token=hush";
    const post = async (body: string, path = ""): Promise<readonly [number, string]> => {
      const response = await fetch(address + path, {
        method: "POST",
        body,
        headers: { "content-type": form },
      });
      return [response.status, await response.text()];
    };

    test("is answered, and nothing else comes of it", async () => {
      const payload = encodeURIComponent(JSON.stringify({ type: "event_callback" }));
      expect(await post(check)).toEqual([200, ""]);
      expect(await post(`${check}&${command}`)).toEqual([200, ""]);
      expect(await post(`${check}&payload=${payload}`)).toEqual([200, ""]);
      expect(workspace.deliveries).toEqual([]);
      expect(workspace.log()).not.toContain("hush");
    });

    test.each([
      ["another value", "ssl_check=0&token=t"],
      ["two values", "ssl_check=1&ssl_check=1"],
      ["a command", command],
      ["JSON", '{"ssl_check":"1"}'],
      ["more than two short fields", `${check}&more=${"x".repeat(2000)}`],
    ])("is nothing with %s", async (_, body) => {
      expect(await post(body)).toEqual([401, ""]);
      expect(workspace.deliveries).toEqual([]);
    });

    test("is answered at Slack's address only", async () => {
      expect(await post(check, "/else")).toEqual([404, ""]);
    });
  });

  test("of a megabyte is accepted, and of a byte more refused", async () => {
    const fill = (size: number): string => `${command}&more=`.padEnd(size, "x");
    expect((await request(fill(1_048_577))).status).toBe(413);
    expect(workspace.deliveries).toEqual([]);
    expect((await request(fill(1_048_576))).status).toBe(200);
    await workspace.slack.waitFor(() => workspace.deliveries.length === 1);
  });

  test("larger than any of Slack's is refused", async () => {
    const response = await request(`${command}&more=${"x".repeat(2_000_000)}`);
    expect(response.status).toBe(413);
    expect(workspace.deliveries).toEqual([]);
  });

  test.each([
    ["hush {", json],
    ['{"hush', json],
    ['"hush"', json],
    ["null", json],
    ["3", json],
    ["[]", json],
    ["", json],
    [command, "text/plain"],
    ["payload=hush{", form],
    ["payload=null", form],
    ["payload=[]", form],
  ])("without a payload is refused, and nothing of it is logged: %s as %s", async (body, type) => {
    const response = await request(body, { type });
    expect([response.status, await response.text()]).toEqual([400, ""]);
    expect(workspace.log()).toContain("a request was refused");
    expect(workspace.log()).not.toMatch(/hush|app\+ops/);
    expect((await request(command)).status).toBe(200);
  });

  test("is answered without headers that name the software", async () => {
    const responses = [
      await request(command),
      await request(command, { secret: "other" }),
      await request(command, { path: "/else" }),
      await request("null", { type: json }),
      await request("x".repeat(2_000_000)),
      await request(JSON.stringify({ type: "url_verification", challenge: "c" }), { type: json }),
      await fetch(address),
      await fetch(address, { method: "PUT", body: "x" }),
      await fetch(address, { method: "OPTIONS" }),
    ];
    expect(responses.map(({ status }) => status)).toEqual([
      200, 401, 404, 400, 413, 200, 404, 404, 404,
    ]);
    const names = new Set(responses.flatMap(({ headers }) => [...headers.keys()]));
    const telling = [...names].filter((name) => !harmless.has(name));
    expect(telling).toEqual([]);
  });
});

test("a port in use leads to an error with the remedy", async () => {
  const second = open("http", {
    app: {
      connection: { kind: "http", signingSecret: "secret", port: workspace.port ?? 0 },
    },
  });
  await expect(second).rejects.toThrow(`Port ${workspace.port} is in use. Set PORT to a free one.`);
});
