import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { runRead } from "../../../src/commands/read/run-read.ts";
import { projectFiles, sourcesFolder } from "../../ingest/documents.ts";

const outline = z.object({
  file: z.string(),
  format: z.string(),
  roles: z.array(z.object({ id: z.string(), introduction: z.string().nullable() })),
  roleLevels: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string().nullable(),
      responsibilities: z.array(z.string()),
      skills: z.array(
        z.object({ skill: z.string(), title: z.string(), level: z.string(), text: z.string() }),
      ),
      background: z.array(z.string()),
      workActivities: z.array(z.object({ title: z.string(), text: z.string() })),
      knowledge: z.array(
        z.object({
          title: z.string(),
          type: z.string(),
          depth: z.string().nullable(),
          text: z.string(),
        }),
      ),
      training: z.array(z.object({ title: z.string(), text: z.string() })),
      development: z.array(z.object({ title: z.string(), text: z.string() })),
      qualifications: z.array(z.object({ title: z.string(), awardingBody: z.string().nullable() })),
    }),
  ),
  skills: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string().nullable(),
      levels: z.record(z.string(), z.array(z.string())),
    }),
  ),
  defects: z.array(z.object({ rule: z.string(), where: z.string(), excerpt: z.string() })),
  titlesFromIndex: z.array(z.string()),
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-read-"));
  writeFileSync(join(folder, "endless.txt"), `Summary\n${"a".repeat(15_000_000)}`);
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "blank.txt"), "\n \n");
  writeFileSync(join(folder, "shopping.txt"), "milk\neggs\nbread\n");
  writeFileSync(
    join(folder, "picture.png"),
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const status = runRead(args, {
    known: projectFiles,
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
  });
  return { status, err, out };
}

function objectsOf(...files: readonly string[]) {
  const lines = run(...files)
    .out.split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => outline.parse(JSON.parse(line)));
}

const source = (file: string): string => fileURLToPath(new URL(file, sourcesFolder));
const all = projectFiles().map(({ source: { file } }) => source(file));

describe("rolecall read", () => {
  test("prints one object a document, in the order of the files", () => {
    expect(run(...all)).toMatchObject({ status: 0, err: "" });
    const objects = objectsOf(...all);
    expect(
      objects.map(({ file, format, roleLevels, skills }) => [
        file,
        format,
        roleLevels.length,
        skills.length,
      ]),
    ).toEqual([
      [all[0], "bcs-profile-paragraphs", 1, 14],
      [all[1], "bcs-profile-paragraphs", 1, 13],
      [all[2], "govuk-role-page", 5, 13],
      [all[3], "bcs-profile-rows", 1, 4],
      [all[4], "sfia-skill-card", 0, 1],
    ]);
  });

  test("gives what a document says in its own words", () => {
    const [page] = objectsOf(source("002_d889824436179a5f.txt"));
    expect(page?.roles).toMatchObject([{ id: "application-operations-engineer" }]);
    const lead = page?.roleLevels.find(({ id }) => id === "lead-application-operations-engineer");
    expect(lead?.skills.find(({ skill }) => skill === "incident-management")).toEqual({
      skill: "incident-management",
      title: "Incident management",
      level: "practitioner",
      text: "You can lead the investigation and resolution of incidents.",
    });
    expect(
      page?.skills.find(({ id }) => id === "incident-management")?.levels["practitioner"],
    ).toEqual(["You can lead the investigation and resolution of incidents."]);
  });

  test("judges a document by itself, whatever is read beside it", () => {
    const alone = objectsOf(all[0] ?? "");
    expect(objectsOf(...all)[0]).toEqual(alone[0]);
    expect(alone[0]?.defects.filter(({ rule }) => rule === "cut-short")).toHaveLength(4);
  });

  test("says which titles came from index.yml for a copy of a document it describes", () => {
    expect(objectsOf(source("003_388eb3dd2c26b062.txt"))[0]?.titlesFromIndex).toHaveLength(3);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["empty.txt", "it is empty"],
    ["blank.txt", "it is empty"],
    ["shopping.txt", "its format is unknown"],
    ["picture.png", "it is not a text file"],
    ["endless.txt", "it has a line of more than 100,000 characters"],
    ["nothing.txt", "there is no such file"],
    [".", "it is a folder"],
  ])("%s is named, with the reason, and nothing is printed", (name, reason) => {
    const { status, out, err } = run(join(folder, name));
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err.startsWith(`${join(folder, name)} cannot be read: ${reason}`)).toBe(true);
    expect(err.endsWith(".\n")).toBe(true);
  });

  test("names the known formats", () => {
    expect(run(join(folder, "shopping.txt")).err).toMatch(
      /Known formats: a role page .*; a BCS profile .*; an SFIA skill card; a role of your own .*\./u,
    );
  });

  test("does not keep the others from being read", () => {
    const files = [all[4] ?? "", join(folder, "empty.txt"), all[2] ?? ""];
    const { status, err } = run(...files);
    expect(status).toBe(1);
    expect(objectsOf(...files).map(({ format }) => format)).toEqual([
      "sfia-skill-card",
      "govuk-role-page",
    ]);
    expect(err.split("\n")).toEqual([
      `${files[1]} cannot be read: it is empty.`,
      expect.stringMatching(/^Known formats: /u),
      "",
    ]);
  });
});

test("--help explains, and no file at all is an error", () => {
  const helped = run("--help");
  expect([helped.status, helped.err]).toEqual([0, ""]);
  expect(helped.out).toContain("FILE");
  const refused = run();
  expect([refused.status, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("at least one file");
});
