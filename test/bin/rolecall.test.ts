import { execFile } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isStale, sourcesOf } from "../../bin/sources.js";

// A checkout of its own, with sources of one line, and the way from them to an answer.

const root = join(import.meta.dirname, "../..");

let checkout: string;
const path = (name: string): string => join(checkout, name);

function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}

const says = (word: string): string =>
  `import { second } from "./second.ts";\nexport const main = (args: readonly string[]): number => {\n  process.stdout.write(["${word}", second, ...args].join(" "));\n  return 3;\n};\n`;

async function rolecall(...args: readonly string[]) {
  return new Promise<{ status: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [path("bin/rolecall.js"), ...args], (error, out, err) => {
      resolve({ status: error?.code ?? 0, out, err });
    });
  });
}

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "rolecall-checkout-"));
  for (const name of ["bin", "scripts", "package.json"]) {
    cpSync(join(root, name), path(name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), path("node_modules"), "junction");
  write("src/rolecall.ts", says("one"));
  write("src/second.ts", `export const second = "two";\n`);
  write("src/main.ts", "");
  write("src/check-data.ts", "");
});
afterAll(() => rmSync(checkout, { recursive: true }));

describe("In a checkout", () => {
  test("what is not built is built, and the status is the command's.", async () => {
    expect(await rolecall("ask", "--why")).toEqual({
      status: 3,
      out: "one two ask --why",
      err: "",
    });
    expect(isStale(checkout)).toBe(false);
  });

  test("the next command after a change of src is of the changed src.", async () => {
    write("src/second.ts", `export const second = "more";\n`);
    expect((await rolecall()).out).toBe("one more");
    expect((await rolecall()).out).toBe("one more");
  });

  test("what cannot be built is told, and the build from before answers.", async () => {
    appendFileSync(path("src/second.ts"), "export const = 1;\n");
    const { out, err } = await rolecall();
    expect(out).toBe("one more");
    expect(err).toMatch(/^dist is out of date, and the build failed:\n[^]*second\.ts/u);
    write("src/second.ts", `export const second = "two";\n`);
    expect(await rolecall()).toEqual({ status: 3, out: "one two", err: "" });
  });

  test("without esbuild it says what to install.", async () => {
    rmSync(path("node_modules"));
    write("src/rolecall.ts", says("new"));
    const { out, err } = await rolecall();
    expect(out).toBe("one two");
    expect(err).toMatch(/esbuild, which builds it, is not installed\. Run `npm ci`/u);
    symlinkSync(join(root, "node_modules"), path("node_modules"), "junction");
    expect((await rolecall()).out).toBe("new two");
  });
});

describe("A build is stale", () => {
  const isStaleAfter = (change: () => void): boolean => {
    writeFileSync(path("dist/built-from.txt"), sourcesOf(checkout));
    expect(isStale(checkout)).toBe(false);
    change();
    return isStale(checkout);
  };
  const changes = {
    "a new file": () => write("src/room/new.ts", ""),
    "a file that is gone": () => rmSync(path("src/room/new.ts")),
    "a longer file": () => appendFileSync(path("src/main.ts"), "// more\n"),
    "an older time": () => utimesSync(path("src/main.ts"), 1, 1),
    "another name": () => renameSync(path("src/second.ts"), path("src/third.ts")),
    "other packages": () => write("package-lock.json", "{}"),
    "another way to build": () => appendFileSync(path("scripts/build.js"), "// more\n"),
  };
  test.each(Object.entries(changes))("after %s.", (_, change) => {
    expect(isStaleAfter(change)).toBe(true);
  });

  test("and not by a file of another folder.", () => {
    expect(isStaleAfter(() => write("docs/page.md", "text"))).toBe(false);
  });
});

test("An installed package, which has no src, runs what it was packed with.", async () => {
  rmSync(path("src"), { recursive: true });
  const before = readFileSync(path("dist/rolecall.js"), "utf8");
  expect((await rolecall()).out).toBe("new two");
  expect(readFileSync(path("dist/rolecall.js"), "utf8")).toBe(before);
});
