import { describe, expect, test } from "vitest";
import { orderLevels } from "../../src/ingest/level-order.ts";
import { roleTitle, sentenceCase } from "../../src/ingest/titles.ts";

const itself = (title: string): string => title;

describe("the levels of a role", () => {
  test("stand as a document orders them, whatever their words", () => {
    const levels = [
      "Service desk analyst",
      "Senior service desk analyst",
      "Service desk manager",
      "Head of service desk",
    ];
    expect(orderLevels([{ levels, ordered: true }], itself)).toEqual({ levels, ordered: true });
  });

  test("take in a level of another document by its words", () => {
    const listings = [
      { levels: ["Lead tester"], ordered: false },
      { levels: ["Junior tester", "Tester", "Head of testing"], ordered: true },
    ];
    expect(orderLevels(listings, itself)).toEqual({
      levels: ["Junior tester", "Tester", "Lead tester", "Head of testing"],
      ordered: true,
    });
  });

  test("are ordered by their words alone where no document orders them", () => {
    const listings = [
      { levels: ["Principal tester"], ordered: false },
      { levels: ["Associate tester"], ordered: false },
    ];
    expect(orderLevels(listings, itself).levels).toEqual(["Associate tester", "Principal tester"]);
  });

  test("are said to have no order where nothing tells, and never take the alphabet's", () => {
    const listings = [{ levels: ["Tester of systems", "Analyst of tests"], ordered: false }];
    expect(orderLevels(listings, itself)).toEqual({
      levels: ["Tester of systems", "Analyst of tests"],
      ordered: false,
    });
  });

  test("keep no order of lead and principal where the one said to be higher asks for no more", () => {
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

  test("that differ in their track alone are one step", () => {
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

  test("keep no order of tracks, nor of brackets, of which none is without", () => {
    const levels = ["Engineer - principal", "Engineer - trainee"];
    expect(orderLevels([{ levels, ordered: false }], itself)).toEqual({ levels, ordered: false });
    const graded = ["Engineer (grade 6)", "Engineer (grade 7)"];
    expect(orderLevels([{ levels: graded, ordered: false }], itself).ordered).toBe(false);
  });

  test("take in a track beside its own step, whatever its words say", () => {
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

  test("go from an analyst's to a manager's where the manager's asks for more", () => {
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

  test("keep no order of occupations that nothing is known of", () => {
    const levels = ["Service desk manager", "Service desk technician", "Service desk analyst"];
    expect(orderLevels([{ levels, ordered: false }], itself)).toEqual({ levels, ordered: false });
  });

  test("of one title have an order", () => {
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
])("%j is %j in a sentence", (title, sentence) => {
  expect(sentenceCase(title)).toBe(sentence);
});
