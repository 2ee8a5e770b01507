import { request } from "node:http";
import type { IncomingHttpHeaders, RequestOptions } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeSlack } from "../../fake-slack/fake-slack.ts";
import type { FakeSlack } from "../../fake-slack/fake-slack.ts";
import type { ActRequest, Update } from "../../serve-page/protocol.ts";
import { servePage } from "../../serve-page/server.ts";
import type { PageServer } from "../../serve-page/server.ts";
import { workspace } from "../page/state/some-workspace.ts";

let fake: FakeSlack;
let page: PageServer;

beforeAll(async () => {
  fake = await startFakeSlack({ commands: ["/role"] });
  page = await servePage(fake, { app: { ...workspace.app, ...fake.workspace.app }, tour: [] }, 0);
});

afterAll(async () => {
  await page.close();
  await fake.stop();
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Not fetch, which sends the headers of a browser it is not. */
async function send(path: string, options: RequestOptions = {}, body = ""): Promise<Reply> {
  return new Promise((resolve, reject) => {
    // The path as it is: a URL would be tidied first.
    const sent = request({ port: new URL(page.url).port, ...options, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks).toString("utf8") });
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

async function act(wanted: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const type = { "content-type": "application/json" };
  return send("/act", { method: "POST", headers: { ...type, ...headers } }, JSON.stringify(wanted));
}

const hello: ActRequest = { as: "U1", act: { kind: "write", channel: "C1", text: "Hello @tom" } };

describe("the page's files", () => {
  test.each([
    ["/", "text/html", "<!doctype html>"],
    ["/main.js", "text/javascript", "render("],
    ["/frame/app.js", "text/javascript", "export function App"],
    ["/styles/base.css", "text/css", ":root"],
    ["/icon.svg", "image/svg+xml", "<svg"],
    ["/vendor/preact.mjs", "text/javascript", "export"],
    ["/vendor/preact-hooks.mjs", "text/javascript", '"preact"'],
  ])("%s is served as %s", async (path, type, words) => {
    const { status, headers, body } = await send(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain(type);
    expect(body).toContain(words);
  });

  test.each([
    "/nothing.js",
    "/types.ts",
    "/tsconfig.json",
    "/../main.ts",
    "/%2e%2e/main.ts",
    "/vendor/../../../package.json",
    "//etc/passwd",
  ])("%s is not served", async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  test("the content policy allows only the page's own scripts and styles", async () => {
    const policy = (await send("/")).headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[\w+/]+=*';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe("access", () => {
  test("refuses a request for another host name (DNS rebinding)", async () => {
    expect((await send("/", { headers: { host: "evil.example" } })).status).toBe(421);
    expect((await act(hello, { host: "evil.example:80" })).status).toBe(421);
  });

  test("refuses to act for another site", async () => {
    const before = fake.workspace.messages("C1").length;
    expect((await act(hello, { origin: "http://evil.example" })).status).toBe(403);
    expect((await act(hello, { "content-type": "text/plain" })).status).toBe(403);
    expect(fake.workspace.messages("C1")).toHaveLength(before);
  });

  test("refuses a malformed act, with the reason", async () => {
    const { status, body } = await act({ as: "U1", act: { kind: "dance" } });
    expect(status).toBe(400);
    expect(body).toContain("act.kind");
  });

  test("refuses other methods", async () => {
    expect((await send("/", { method: "DELETE" })).status).toBe(405);
  });
});

describe("acting", () => {
  test("posts a message as the person, with its mentions", async () => {
    expect(JSON.parse((await act(hello)).body)).toMatchObject({ kind: "posted", channel: "C1" });
    expect(fake.workspace.messages("C1").at(-1)).toMatchObject({
      author: { kind: "person", user: "U1" },
      text: "Hello <@U2>",
    });
  });

  test("reports why an act is no longer possible", async () => {
    const on = { kind: "message", channel: "C1", ts: "1.0" } as const;
    const press = { kind: "press", on, actionId: "a" } as const;
    expect(JSON.parse((await act({ as: "U1", act: press })).body)).toEqual({
      kind: "failed",
      reason: "This message no longer exists.",
    });
  });

  test("answers an unknown command as Slack does", async () => {
    await act({ as: "U1", act: { kind: "write", channel: "C1", text: "/dance now" } });
    expect(fake.workspace.messages("C1").at(-1)).toMatchObject({
      author: { kind: "slackbot" },
      visibleTo: "U1",
      text: expect.stringContaining("/dance is not a valid command") as string,
    });
  });

  test("refuses a command in a thread, as Slack does", async () => {
    const write = { kind: "write", channel: "C1", text: "/role x", thread: "1.0" };
    expect(JSON.parse((await act({ as: "U1", act: write })).body)).toEqual({
      kind: "failed",
      reason: "/role is not supported in threads.",
    });
  });

  test("tells a person who mentions the app in a channel that it has not joined", async () => {
    const write = { kind: "write", channel: "C1", text: "@rolecall hello" };
    expect(JSON.parse((await act({ as: "U1", act: write })).body)).toMatchObject({
      notice: expect.stringContaining("is not in this channel") as string,
    });
  });
});

/** What one person hears until `enough`. */
async function hear(person: string, enough: (updates: readonly Update[]) => boolean) {
  return new Promise<readonly Update[]>((resolve, reject) => {
    const sent = request(`${page.url}/live?as=${person}`, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        const updates = [...text.matchAll(/^data: (.*)\n\n/gm)].map(
          ([, data = ""]) => JSON.parse(data) as Update,
        );
        if (!enough(updates)) return;
        sent.destroy();
        resolve(updates);
      });
    });
    sent.once("error", reject);
    sent.end();
  });
}

describe("the live connection", () => {
  test("sends all that the person sees, then each change", async () => {
    const heard = hear("U2", (updates) => {
      if (updates.length === 1) void act(hello);
      return updates.some(({ kind }) => kind === "message");
    });
    const [start, ...news] = await heard;
    expect(start).toMatchObject({ kind: "start", workspace: { me: "U2", appChannel: "D2" } });
    expect(news).toContainEqual(
      expect.objectContaining({
        kind: "message",
        message: expect.objectContaining({ text: "Hello <@U2>" }) as unknown,
      }),
    );
  });

  test("sends nothing about private channels and messages of others", async () => {
    fake.workspace.post({
      channel: "C1",
      author: { kind: "app" },
      text: "for Priya",
      blocks: [],
      visibleTo: "U1",
    });
    fake.workspace.post({ channel: "C3", author: { kind: "app" }, text: "managers", blocks: [] });
    const text = JSON.stringify(await hear("U2", (updates) => updates.length === 1));
    expect(text).toContain("Hello <@U2>");
    expect(text).not.toContain("for Priya");
    expect(text).not.toContain("managers");
  });
});
