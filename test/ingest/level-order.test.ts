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

  const from = (known: readonly string[], ...added: readonly string[]) =>
    orderLevels(
      [
        { levels: known, ordered: true },
        { levels: added, ordered: false },
      ],
      itself,
    );

  test("take in a track next to its own step also where other levels have its rank", () => {
    const known = ["Developer", "Lead developer", "Lead engineer", "Head of development"];
    expect(from(known, "Lead developer - management")).toEqual({
      levels: known.toSpliced(2, 0, "Lead developer - management"),
      ordered: true,
    });
  });

  test("take in levels at either end", () => {
    expect(from(["Tester", "Senior tester"], "Head of testing", "Junior tester")).toEqual({
      levels: ["Junior tester", "Tester", "Senior tester", "Head of testing"],
      ordered: true,
    });
  });

  test("put all that is added last and unordered if one of them has another's rank", () => {
    const known = ["Junior tester", "Senior tester", "Head of testing"];
    const added = ["Lead tester", "Senior analyst of tests"];
    expect(from(known, ...added)).toEqual({ levels: [...known, ...added], ordered: false });
  });

  test("keep the order of the first document that orders them", () => {
    const listings = [
      { levels: ["Head of testing"], ordered: false },
      { levels: ["Senior tester", "Tester"], ordered: true },
      { levels: ["Tester", "Senior tester"], ordered: true },
    ];
    expect(orderLevels(listings, itself)).toEqual({
      levels: ["Senior tester", "Tester", "Head of testing"],
      ordered: true,
    });
  });

  test("are ordered whichever of lead and principal asks for more of two that are told apart", () => {
    const levels = ["Senior tester", "Tester"];
    expect(orderLevels([{ levels, ordered: false }], itself, () => false)).toEqual({
      levels: ["Tester", "Senior tester"],
      ordered: true,
    });
  });

  // Lowest first; words in one line rank equally.
  const ranks = [
    ["Apprentice tester", "Trainee tester"],
    ["Associate tester"],
    ["Junior tester"],
    ["Tester"],
    ["Senior tester"],
    ["Lead tester"],
    ["Principal tester"],
    ["Deputy head of testing"],
    ["Head of testing"],
    ["Chief tester", "Director of testing"],
  ];

  test("are ranked by the words of seniority", () => {
    const [one, other] = [ranks.map(([first]) => first!), ranks.map((rank) => rank.at(-1)!)];
    for (const levels of [one, other]) {
      expect(orderLevels([{ levels: levels.toReversed(), ordered: false }], itself)).toEqual({
        levels,
        ordered: true,
      });
    }
  });

  test.each(ranks.filter(({ length }) => length > 1))(
    "with words of one rank are unordered: %s and %s",
    (...levels) => {
      expect(orderLevels([{ levels, ordered: false }], itself).ordered).toBe(false);
    },
  );

  test("are ranked by occupation if that of each is known, but a head is above them all", () => {
    const levels = ["Test analyst", "Principal test analyst", "Test manager", "Head of testing"];
    expect(orderLevels([{ levels: levels.toReversed(), ordered: false }], itself)).toEqual({
      levels,
      ordered: true,
    });
    const known = ["Test analyst", "Test manager"];
    expect(from(known, "Test engineer")).toMatchObject({ ordered: false });
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
  ["Apprentice tester", "Tester"],
  ["Trainee tester", "Tester"],
  ["Associate tester", "Tester"],
  ["Deputy head of testing", "Testing"],
  ["Chief tester", "Tester"],
  ["Director of  testing", "Testing"],
  ["lead tester", "Tester"],
  ["Team lead tester", "Team lead tester"],
  ["Lead", "Lead"],
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
  [
    "Head Of Testing And Or To With In For The A An On By At Work",
    "Head of testing and or to with in for the a an on by at work",
  ],
  ["Head (Agile) Delivery", "Head (agile) delivery"],
  ["Support Level 2 Engineer", "Support level 2 engineer"],
  ["Level 2nd Engineer", "Level 2nd engineer"],
  ["The Testers", "The Testers"],
])("%j is %j in sentence case", (title, sentence) => {
  expect(sentenceCase(title)).toBe(sentence);
});
