import { describe, expect, test } from "vitest";
import { outcomeOf, readRightIn } from "../labelled.ts";
import { theFiveDocuments } from "../understandings.ts";
import { operationsTeams } from "./operations-teams.ts";

// Managers' questions about teams, labelled and listed like those of the other sets.

describe("Teams of the five documents", () => {
  const own = theFiveDocuments();
  test.each(readRightIn("sets/teams.jsonl"))("$text", (row) => {
    expect(outcomeOf(own, row)).toEqual(row.expect);
  });
});

describe("Teams of two whole roles, two of them with names", () => {
  const operations = operationsTeams();
  test.each(readRightIn("sets/operations-teams.jsonl"))("$text", (row) => {
    expect(outcomeOf(operations, row)).toEqual(row.expect);
  });
});
