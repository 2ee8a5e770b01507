import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { refuse, toolArguments } from "../tool-arguments.ts";
import { readContext, readDockerfile, type Stage, type Step } from "./dockerfile.ts";

// The image without a Docker engine: does in empty folders what the Dockerfile does in empty
// images, then starts the result as the image would and asks it a question. Needs the package
// registry, so it is no part of `npm test`.

const usage = `Usage: npm run test:image
Does what the Dockerfile does in empty folders, starts the result and asks it a question. Needs the
package registry.
`;

const root = join(import.meta.dirname, "../..");
const limit = { timeoutMs: 30_000 };

/** What a stage has come to. */
interface Built {
  /** The folder that stands for the image's "/". */
  readonly folder: string;
  workdir: string;
  readonly env: Record<string, string>;
  readonly steps: readonly Step[];
}

function copyInto(step: Extract<Step, { kind: "copy" }>, built: Built, from: string): void {
  const into = join(built.folder, built.workdir, step.target);
  for (const source of step.sources) {
    const path = join(from, source);
    // A folder's content is copied, a file keeps its name.
    const target =
      step.target.endsWith("/") && !statSync(path).isDirectory()
        ? join(into, basename(path))
        : into;
    cpSync(path, target, { recursive: true });
  }
}

function build(
  stage: Stage,
  folder: string,
  context: readonly string[],
  earlier: ReadonlyMap<string, Built>,
): Built {
  const built: Built = { folder, workdir: "/", env: {}, steps: stage.steps };
  const inside = (): string => join(folder, built.workdir);
  for (const step of stage.steps) {
    switch (step.kind) {
      case "workdir":
        built.workdir = step.path;
        mkdirSync(inside(), { recursive: true });
        break;
      case "env":
        built.env[step.name] = step.value;
        break;
      case "copy": {
        const missing = step.sources.find(
          (source) => step.from === undefined && !context.includes(source),
        );
        if (missing !== undefined) throw new Error(`.dockerignore leaves out ${missing}.`);
        const from = step.from === undefined ? root : earlier.get(step.from)?.folder;
        if (from === undefined) throw new Error(`There is no stage ${step.from} to copy from.`);
        copyInto(step, built, from);
        break;
      }
      case "run":
        process.stdout.write(`  ${step.command}\n`);
        execFileSync("sh", ["-c", step.command], {
          cwd: inside(),
          stdio: ["ignore", "ignore", "inherit"],
        });
        break;
      case "cmd":
      case "health":
      case "user":
      case "stop-signal":
      case "expose":
        break;
    }
  }
  return built;
}

function only<Kind extends Step["kind"]>(built: Built, kind: Kind): Extract<Step, { kind: Kind }> {
  const found = built.steps.filter(
    (step): step is Extract<Step, { kind: Kind }> => step.kind === kind,
  );
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`The last stage has ${found.length} steps "${kind}" instead of one.`);
  }
  return found[0];
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}.`);
  process.stdout.write(`  ${what}\n`);
}

async function freePort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0), "listening");
  const address = server.address();
  server.close();
  return String(typeof address === "object" ? address?.port : "");
}

function fails(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}

/** Boots what was built against a fake Slack, with nothing of our own environment. */
async function boot(image: Built): Promise<void> {
  const slack = await startFakeSlack();
  const port = await freePort();
  const inside = { cwd: join(image.folder, image.workdir), env: { ...image.env, PORT: port } };
  const [command = "", ...words] = only(image, "cmd").words;
  const app = spawn(command === "node" ? process.execPath : command, words, {
    cwd: inside.cwd,
    env: {
      ...inside.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
  });
  let output = "";
  for (const stream of [app.stdout, app.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  try {
    const exit = once(app, "exit");
    await slack.waitFor(() => output.includes('"msg":"ready"'), limit);
    const [checker = "", ...about] = only(image, "health").words;
    check(checker === "node", "its health check needs nothing that the image has not got");
    execFileSync(process.execPath, about, inside);
    check(true, "its health check finds it alive");
    const priya = slack.user("U1");
    await priya.directMessage("senior app ops");
    const answer = await slack.waitFor(() => priya.sees("D1")[1], limit);
    check(answer.text.startsWith("Senior application operations engineer"), "it answers");
    app.kill(only(image, "stop-signal").signal as NodeJS.Signals);
    const [status] = (await exit) as [number | null];
    check(status === 0, "its stop signal ends it in good order");
    check(
      fails(() => execFileSync(process.execPath, about, inside)),
      "then its health check fails",
    );
  } catch (error) {
    process.stderr.write(output);
    throw error;
  } finally {
    app.kill("SIGKILL");
    await slack.stop();
  }
}

function holdsOnlyWhatRuns(image: Built): void {
  const has = (name: string): boolean => existsSync(join(image.folder, image.workdir, name));
  check(!has("src") && !has("test"), "the image holds no sources");
  check(!has("node_modules/typescript"), "it holds no packages for development");
  check(!/^(0|root)(:|$)/.test(only(image, "user").user), "it does not run as root");
}

async function replay(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-image-"));
  try {
    const context = readContext(readFileSync(join(root, ".dockerignore"), "utf8"));
    const built = new Map<string, Built>();
    for (const stage of readDockerfile(readFileSync(join(root, "Dockerfile"), "utf8"))) {
      const name = stage.name ?? "the image";
      process.stdout.write(`${name}, from ${stage.image}\n`);
      const own = join(folder, name.replaceAll(" ", "-"));
      mkdirSync(own);
      built.set(name, build(stage, own, context, built));
    }
    const image = built.get("the image");
    if (image === undefined) throw new Error("The Dockerfile's last stage must have no name.");
    holdsOnlyWhatRuns(image);
    await boot(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { positionals } = toolArguments(usage, {});
if (positionals.length > 0) refuse(usage, "It takes no arguments.");
await replay();
