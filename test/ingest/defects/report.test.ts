import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { defectRules } from "../../../src/ingest/defects/examine.ts";
import { conflictsIn, reportOf } from "../../../src/ingest/report.ts";
import { builtFrom, projectFiles } from "../documents.ts";

const { data, documents } = builtFrom(projectFiles());
const found = data.defects.map(({ rule, source, where, excerpt, repair }) => ({
  rule,
  at: `${source.slice(0, 3)} ${where}`,
  end: excerpt.slice(-20),
  repaired: repair !== undefined,
}));

describe("the defects of the five documents", () => {
  test("are exactly these", () => {
    expect(
      found.map(({ rule, at, repaired }) => `${rule} ${at}${repaired ? ", repaired" : ""}`),
    ).toEqual([
      "cut-short 000 line 97, Team dynamics",
      "split-word 000 line 291, Operations Management, repaired",
      "cut-short 000 line 507, Asset and configuration management, repaired",
      "cut-short 000 line 547, Continual service improvement, repaired",
      "split-word 000 line 581, Principal Infrastructure Operations Engineer, Problem management, repaired",
      "cut-short 000 line 641, Principal Infrastructure Operations Engineer, User focus",
      "cut-short 001 line 149, Information Retrieval Tools, repaired",
      "cut-short 001 line 307, Program Design Methods and, repaired",
      "stray-mark 001 line 351, between the parts",
      "cut-short 001 line 441, Availability and capacity management, repaired",
      "split-word 001 line 533, Technical understanding, repaired",
      "sentences-run-together 002 line 25, User focus, repaired",
      "foreign-text 003 line 83, Incident management",
      "lost-bullets 003 line 87, Associate Application Operations Engineer, Incident management",
      "lost-bullets 003 line 95, Associate Application Operations Engineer, Ownership and initiative",
      "lost-bullets 003 line 103, Associate Application Operations Engineer, Problem management",
      "lost-bullets 003 line 113, Associate Application Operations Engineer, User focus",
    ]);
  });

  test("show the words to look at", () => {
    expect(found.filter(({ rule }) => rule === "cut-short").map(({ end }) => end)).toEqual([
      "is sensitive towards team".slice(-20),
      "d auditing in line with".slice(-20),
      "ist implementation where".slice(-20),
      "e best service for the end".slice(-20),
      "use. Also referred to as".slice(-20),
      "Program Design Methods and".slice(-20),
      "resources, and software or".slice(-20),
    ]);
  });

  test("are shown with the text if they cannot be repaired", () => {
    const principal = data.roleLevels.find(
      ({ id }) => id === "principal-infrastructure-operations-engineer",
    );
    const userFocus = principal?.requirements.find(({ skill }) => skill === "user-focus");
    expect(userFocus?.statement.flaw).toBe("cut-short");
    const team = principal?.workActivities.find(({ topic }) => topic === "team-dynamics");
    expect(team?.statement.flaw).toBe("cut-short");
  });
});

describe("the report", () => {
  const report = reportOf(data, documents);

  test("names each rule once, with what it looks for and its tip", () => {
    // The five documents break only some of the rules.
    const defect = data.defects.find(({ repair }) => repair === undefined);
    if (defect === undefined) throw new Error("no defect");
    const defects = defectRules.flatMap(({ id }) => [
      { ...defect, rule: id },
      { ...defect, rule: id, repair: "mended" },
    ]);
    const all = reportOf({ ...data, defects }, documents);
    for (const { id, looksFor, tip, treatment = "shown as it is" } of defectRules) {
      const told = all.split(`\n  ${id} (2): `);
      expect(told).toHaveLength(2);
      const [heading, shown, mended, advice] = told[1]?.split("\n") ?? [];
      expect(heading).toBe(looksFor);
      expect(shown?.endsWith(`" (${treatment})`)).toBe(true);
      expect(mended?.endsWith('" (repaired: mended)')).toBe(true);
      expect(advice).toBe(`    ${tip}`);
      expect([looksFor, tip, treatment].every((words) => words.trim() !== "")).toBe(true);
    }
  });

  test("shows both texts of a difference", () => {
    expect(report).toContain(
      "002_d889824436179a5f: You know how to see the bigger picture and can investigate",
    );
    expect(report).toContain(
      "000_11d2285338d88f73: You can see the bigger picture by taking groups of services",
    );
  });

  test("names the titles that only index.yml could separate", () => {
    expect(report).toContain("title taken from index.yml: ITIL Foundation");
  });
});

test("every rule has its own id", () => {
  expect(new Set(defectRules.map(({ id }) => id)).size).toBe(defectRules.length);
});

test("All lines of a defect's excerpt are indented, and level conflicts explain what answers show.", () => {
  const [defect] = data.defects;
  const [level] = data.roleLevels;
  const [requirement] = level?.requirements ?? [];
  if (defect === undefined || level === undefined || requirement === undefined) throw new Error();
  const statement = { ...requirement.statement, source: defect.source };
  const other = { ...requirement, level: "expert" as const, statement };
  const report = reportOf(
    {
      ...data,
      roleLevels: [{ ...level, requirements: [requirement, other] }],
      defects: [{ ...defect, excerpt: "one\ntwo" }],
    },
    documents,
  );
  expect(report).toMatch(/ {4}\S+, .*: "one\n {6}two"/u);
  expect(report).toMatch(
    /Level conflicts \(1\)\n {2}.*: awareness \(GOV\.UK, Application operations engineer\) or expert \(BCS\/FEDIP, Principal [^\n]*\)\n {2}Answers show both levels\./u,
  );
});

test("A conflict stays the same whichever document is shown for it, and differs if its levels do.", () => {
  const [level] = data.roleLevels;
  const [requirement] = level?.requirements ?? [];
  if (level === undefined || requirement === undefined) throw new Error();
  const keyOf = (second: "practitioner" | "expert", source: string) => {
    const statement = { ...requirement.statement, source: sourceId(source) };
    const requirements = [requirement, { ...requirement, level: second, statement }];
    return conflictsIn({ ...data, roleLevels: [{ ...level, requirements }] }).map(({ key }) => key);
  };
  expect(keyOf("expert", "roles")).toHaveLength(1);
  expect(keyOf("expert", "roles")).toEqual(keyOf("expert", "roles-2"));
  expect(keyOf("expert", "roles")).not.toEqual(keyOf("practitioner", "roles"));
});
