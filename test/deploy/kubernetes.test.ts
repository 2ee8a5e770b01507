import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { objects, pods, started } from "./example.ts";

const root = join(import.meta.dirname, "../..");
const app = pods("rolecall");
const valkey = pods("rolecall-valkey");
const secrets = { "rolecall-valkey/password": "0123abcd" };

test("the app asks for pages that are there, and is confined", () => {
  const text = JSON.stringify(objects[0]);
  const paths = [...text.matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path);
  expect(new Set(paths)).toEqual(new Set(["/readyz", "/livez"]));
  for (const guard of ['"runAsNonRoot":true', '"readOnlyRootFilesystem":true', '"replicas":2']) {
    expect(text).toContain(guard);
  }
});

describe("the app's settings", () => {
  const [{ ports }] = app.spec.containers;
  const { env } = started(app.spec.containers[0], secrets);
  const config = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", ...env });

  test("keep its pages away from Slack's port, at a port that is probed and scraped", () => {
    expect(ports).toEqual([
      { name: "http", containerPort: config.port },
      { name: "operations", containerPort: config.operations?.port },
    ]);
    const probes = [...JSON.stringify(objects[0]).matchAll(/"httpGet":(\{[^}]*\})/g)];
    expect(probes).toHaveLength(3);
    for (const [, probe] of probes) expect(probe).toContain('"port":"operations"');
    expect(app.metadata.annotations["prometheus.io/port"]).toBe(String(config.operations?.port));
    const services = objects.filter((object) => JSON.stringify(object).includes('"Service"'));
    expect(JSON.stringify(services)).not.toContain("operations");
  });

  test("have the password that Valkey wants", () => {
    const { args } = started(valkey.spec.containers[0], secrets);
    expect(args.slice(0, 2)).toEqual(["--requirepass", "0123abcd"]);
    expect(config.redisUrl).toBe("redis://:0123abcd@rolecall-valkey:6379");
  });
});

describe("the network policies", () => {
  const policy = (name: string): unknown =>
    objects.find((object) => {
      const text = JSON.stringify(object);
      return text.includes('"NetworkPolicy"') && text.includes(`"metadata":{"name":"${name}"}`);
    });
  const ofApp = (name: string) => ({ podSelector: { matchLabels: { app: name } } });
  const matchLabels: unknown = expect.anything();
  const inNamespace: unknown = expect.objectContaining({ namespaceSelector: { matchLabels } });

  test("let the app reach names, Valkey and public addresses at 443, and nothing else", () => {
    expect(policy("rolecall")).toMatchObject({
      spec: {
        ...ofApp("rolecall"),
        policyTypes: ["Ingress", "Egress"],
        ingress: [
          { from: [inNamespace], ports: [{ protocol: "TCP", port: "http" }] },
          { from: [inNamespace], ports: [{ protocol: "TCP", port: "operations" }] },
        ],
        egress: [
          {
            to: [inNamespace, { ipBlock: { cidr: "169.254.20.10/32" } }],
            ports: [
              { protocol: "UDP", port: 53 },
              { protocol: "TCP", port: 53 },
            ],
          },
          { to: [ofApp("rolecall-valkey")], ports: [{ protocol: "TCP", port: 6379 }] },
          {
            to: [{ ipBlock: { cidr: "0.0.0.0/0" } }, { ipBlock: { cidr: "::/0" } }],
            ports: [{ protocol: "TCP", port: 443 }],
          },
        ],
      },
    });
  });

  test("let nobody but the app reach Valkey, and Valkey reach nobody", () => {
    expect(policy("rolecall-valkey")).toMatchObject({
      spec: {
        ...ofApp("rolecall-valkey"),
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ from: [ofApp("rolecall")], ports: [{ protocol: "TCP", port: "redis" }] }],
        egress: [],
      },
    });
    expect(valkey.spec.containers[0].ports).toEqual([{ name: "redis", containerPort: 6379 }]);
  });
});

describe("whatever is fetched is pinned", () => {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const found = (path: string, pattern: RegExp): readonly string[] =>
    [...read(path).matchAll(pattern)].map(([, name = ""]) => name);

  test.each([
    ["Dockerfile", /^FROM (.+?)(?: AS \w+)?$/gm],
    // What is at example.com is whoever's who follows the example.
    ["deploy/kubernetes.yaml", /^\s+image: (?!registry\.example\.com\/)(.+)$/gm],
  ])("each image of %s by its digest", (path, pattern) => {
    const images = found(path, pattern);
    expect(images).not.toEqual([]);
    for (const image of images) expect(image).toMatch(/^[\w./-]+:[\w.-]+@sha256:[\da-f]{64}$/);
  });

  test("each action of the workflow by its commit, with its version", () => {
    const actions = found(".github/workflows/ci.yml", /^\s+- uses: (.+)$/gm);
    expect(actions).not.toEqual([]);
    for (const action of actions) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });
});
