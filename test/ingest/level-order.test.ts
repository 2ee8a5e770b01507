import { describe, expect, test } from "vitest";
import { orderLevels } from "../../src/ingest/level-order.ts";
import { roleTitle, sentenceCase } from "../../src/ingest/titles.ts";

const itself = (title: string): string => title;

describe("the levels of a role", () => {
  test("are in a document's order, whatever their titles say", () => {
    const levels = [
      "Service desk analyst",
      "Senior service desk analyst",
      "Service desk manager",
      "Head of service desk",
    ];
    expect(orderLevels([{ levels, ordered: true }], itself)).toEqual({ levels, ordered: true });
  });

  test("take in another document's level by the words of its title", () => {
    const listings = [
      { levels: ["Lead tester"], ordered: false },
      { levels: ["Junior tester", "Tester", "Head of testing"], ordered: true },
    ];
    expect(orderLevels(listings, itself)).toEqual({
      levels: ["Junior tester", "Tester", "Lead tester", "Head of testing"],
      ordered: true,
    });
  });

  test("are ordered by their titles alone if no document orders them", () => {
    const listings = [
      { levels: ["Principal tester"], ordered: false },
      { levels: ["Associate tester"], ordered: false },
    ];
    expect(orderLevels(listings, itself).levels).toEqual(["Associate tester", "Principal tester"]);
  });

  test("are unordered if nothing decides, and never sorted alphabetically", () => {
    const listings = [{ levels: ["Tester of systems", "Analyst of tests"], ordered: false }];
    expect(orderLevels(listings, itself)).toEqual({
      levels: ["Tester of systems", "Analyst of tests"],
      ordered: false,
    });
  });

  test("leave lead and principal unordered if the supposedly higher one does not ask for more", () => {
    const listings = [
      { levels: ["Principal tester", "Lead tester", "Senior tester"], ordered: false },
    ];
    const asks = new Map([
      ["Senior tester", 1],
      ["Lead tester", 3],
      ["Principal tester", 3],
    ]);
    const asksForMore = (level: string, than: string): boolean =>
      (asks.get(level) ?? 0) > (asks.get(than) ?? 0);
    expect(orderLevels(listings, itself, asksForMore)).toEqual({
      levels: ["Principal tester", "Lead tester", "Senior tester"],
      ordered: false,
    });
    asks.set("Principal tester", 4);
    expect(orderLevels(listings, itself, asksForMore)).toEqual({
      levels: ["Senior tester", "Lead tester", "Principal tester"],
      ordered: true,
    });
  });

  test("that differ only in track are one step", () => {
    const levels = [
      "Developer",
      "Lead developer - management",
      "Lead developer",
      "Senior developer",
      "Senior developer – front-end",
    ];
    expect(orderLevels([{ levels, ordered: false }], itself)).toEqual({
      levels: [
        "Developer",
        "Senior developer",
        "Senior developer – front-end",
        "Lead developer",
        "Lead developer - management",
      ],
      ordered: true,
    });
  });

  test("stay unordered if all have tracks, or all have brackets", () => {
    const levels = ["Engineer - principal", "Engineer - trainee"];
    expect(orderLevels([{ levels, ordered: false }], itself)).toEqual({ levels, ordered: false });
    const graded = ["Engineer (grade 6)", "Engineer (grade 7)"];
    expect(orderLevels([{ levels: graded, ordered: false }], itself).ordered).toBe(false);
  });

  test("take in a track next to its own step, whatever its title says", () => {
    const known = ["Developer", "Principal developer", "Lead developer"];
    const listings = [
      { levels: ["Lead developer - management"], ordered: false },
      { levels: known, ordered: true },
    ];
    expect(orderLevels(listings, itself)).toEqual({
      levels: [...known, "Lead developer - management"],
      ordered: true,
    });
  });

  test("go from analyst to manager if the manager's asks for more", () => {
    const levels = [
      "Head of service desk",
      "Senior service desk analyst",
      "Service desk analyst",
      "Service desk manager",
    ];
    const listings = [{ levels, ordered: false }];
    expect(orderLevels(listings, itself, () => true)).toEqual({
      levels: [
        "Service desk analyst",
        "Senior service desk analyst",
        "Service desk manager",
        "Head of service desk",
      ],
      ordered: true,
    });
    expect(orderLevels(listings, itself, () => false)).toEqual({ levels, ordered: false });
  });

  test("stay unordered for unknown occupations", () => {
    const levels = ["Service desk manager", "Service desk technician", "Service desk analyst"];
    expect(orderLevels([{ levels, ordered: false }], itself)).toEqual({ levels, ordered: false });
  });

  test("are ordered if there is only one", () => {
    expect(orderLevels([{ levels: ["Tester"], ordered: false }], itself).ordered).toBe(true);
  });
});

test.each([
  ["Principal infrastructure operations engineer", "Infrastructure operations engineer"],
  ["Head of IT operations", "IT operations"],
  ["Senior lead tester", "Tester"],
  ["Application operations engineer", "Application operations engineer"],
  ["Leadership coach", "Leadership coach"],
])("the role of %j is %j", (title, role) => {
  expect(roleTitle(title)).toBe(role);
});

test.each([
  ["Lead Application Operations Engineer", "Lead application operations engineer"],
  ["Senior IT Service Manager", "Senior IT service manager"],
  ["Junior DevOps Engineer", "Junior DevOps engineer"],
  ["Head of (Agile) delivery management", "Head of (Agile) delivery management"],
  ["Head of Service Desk", "Head of service desk"],
  ["Tester", "Tester"],
])("%j is %j in sentence case", (title, sentence) => {
  expect(sentenceCase(title)).toBe(sentence);
});
