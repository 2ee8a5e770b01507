import { afterEach, describe, expect, test } from "vitest";
import { apology } from "../../../src/render/wording-slack.ts";
import { modes, open, overHttp, type Workspace } from "../workspace.ts";

// Whoever can sign a request can name any address as its response_url.

let workspace: Workspace;
let called: string[] = [];
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";

/** A workspace whose response_urls begin so, and an app that notes where it sends. */
async function opened(
  mode: (typeof modes)[number],
  responseUrls: string | undefined,
  app: { readonly hooksUrl?: string } = {},
): Promise<void> {
  called = [];
  workspace = await open(mode, {
    slack: { responseUrls },
    app: {
      ...app,
      fetch: async (kind, url, ...call) => {
        if (kind !== "response_url") return overHttp()(kind, url, ...call);
        called.push(url);
        return Promise.resolve({ status: 200, retryAfter: undefined, body: "ok" });
      },
    },
  });
}

async function chosen() {
  await priya().shortcut("compare_role_levels");
  const modal = await workspace.slack.waitFor(() => priya().modal());
  await priya().typeahead(modal, "compare:role-levels", "application operations");
  await priya().choose(modal, "compare:role-levels", [senior, lead]);
  await workspace.settled();
  return priya().modal() ?? modal;
}

const elsewhere = [
  "http://127.0.0.1:1/response/",
  "http://169.254.169.254/zzelsewhere/",
  "https://[::1]/",
  "http://hooks.slack.com/",
  "https://hooks.slack.com:8443/",
  "https://hooks.slack.com.zzelsewhere.example/",
  "https://hooks.slack.com@zzelsewhere.example/",
  "https://zzelsewhere.example/hooks.slack.com/",
  "https://slack.com/",
  "//hooks.slack.com/",
  "file:///zzelsewhere/",
  "zzelsewhere ",
] as const;

describe.each(modes)("in %s mode", (mode) => {
  test.each(elsewhere)("nothing is sent to %s, and the person is told", async (url) => {
    await opened(mode, url);
    await priya().command("/role", "senior app ops", { channel: "C1" });
    await workspace.settled();
    expect(called).toEqual([]);
    expect(workspace.deliveries).toMatchObject([
      { outcome: "failed", fault: "setup", error: "foreign_url", told: true },
    ]);
    // The app is not in the channel.
    expect(priya().lastSeen("D1")?.text).toBe(apology("answer", "setup"));
    expect(workspace.log()).toContain('"error":"foreign_url"');
    expect(workspace.log()).not.toContain("zzelsewhere");
  });

  test("neither a shortcut nor a form sends anything elsewhere", async () => {
    await opened(mode, "https://zzelsewhere.example/");
    const { message } = await workspace.slack.user("U2").post("C1", `We seek a ${lead}.`);
    await priya().messageShortcut("explain_roles_and_skills", message);
    await workspace.settled();
    expect(priya().lastSeen("D1")?.text).toBe(apology("answer", "setup"));
    await priya().submit(await chosen(), { "compare:channel": "C1" });
    await workspace.settled();
    expect(priya().lastSeen("D1")?.text).toBe(apology("post", "setup"));
    expect(called).toEqual([]);
  });

  test.each([
    ["Slack", "https://hooks.slack.com/commands/T1/", {}],
    ["GovSlack", "https://hooks.slack-gov.com/commands/T1/", {}],
    ["a gateway", "http://gateway.example:8443/x/", { hooksUrl: "http://gateway.example:8443/" }],
    ["the address of the Web API", undefined, {}],
  ])("an answer goes to the response_urls of %s", async (_, url, app) => {
    await opened(mode, url, app);
    await priya().command("/role", "senior app ops", { channel: "C1" });
    await workspace.settled();
    expect(called).toHaveLength(1);
    expect(called[0]?.startsWith(url ?? "http://127.0.0.1:")).toBe(true);
    expect(workspace.deliveries).toMatchObject([{ outcome: "done" }]);
  });
});
