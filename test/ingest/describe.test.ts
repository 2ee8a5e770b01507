import { expect, test } from "vitest";
import { showsPublisher } from "../../src/ingest/describe.ts";
import { bcs, govuk, sfia } from "../../src/ingest/publications.ts";
import { readDocument } from "../../src/ingest/read-document.ts";
import { noHints } from "../../src/ingest/reader.ts";
import { readers } from "../../src/ingest/recognise.ts";
import { projectFiles } from "./documents.ts";
import { page2020, page2023 } from "./one-role.ts";

function isShown(text: string, url?: string): boolean {
  const reading = readDocument(text, noHints);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return showsPublisher(reading.publication, reading.lines, url);
}

test("the project's documents and the framework's pages show whose they are", () => {
  for (const { text } of projectFiles()) expect(isShown(text)).toBe(true);
  expect(isShown(page2020)).toBe(true);
  expect(isShown(page2023)).toBe(true);
});

test("a page without its publisher's sentences shows nothing", () => {
  expect(isShown(page2023.replace(" in government does", " does"))).toBe(false);
});

test.each([
  ["https://www.gov.uk/guidance/test-pilot", true],
  ["https://ddat-capability-framework.service.gov.uk/role/test-pilot", true],
  ["https://web.archive.org/web/2020/https://www.gov.uk/guidance/test-pilot", true],
  ["https://webarchive.nationalarchives.gov.uk/ukgwa/2024/https://www.gov.uk/test-pilot", true],
  ["https://roles.example.com/?copied=https://www.gov.uk/guidance/test-pilot", false],
  ["https://roles.example.com/https://www.gov.uk/guidance/test-pilot", false],
  ["https://intranet.defra.gov.uk/test-pilot", false],
  ["https://www.gov.uk.example.com/guidance/test-pilot", false],
])("the address %s goes before the words", (address, shown) => {
  expect(isShown(page2023, address)).toBe(shown);
});

test.each([
  [bcs, "https://job-profiles.fedip.org/database/x/"],
  [sfia, "https://sfia-online.org/en/sfia-9/skills/x"],
  [govuk, "https://www.gov.uk"],
])("%o is told by its address", (publication, address) => {
  expect(showsPublisher(publication, [], address)).toBe(true);
  expect(showsPublisher(publication, [], "https://example.com/")).toBe(false);
  expect(showsPublisher(publication, [], undefined)).toBe(false);
});

test("only tables have nothing but their layout to show whose they are", () => {
  const unmarked = readers.filter(({ publication }) => publication?.shownBy === "layout");
  expect(unmarked.map(({ format }) => format)).toEqual([
    "official-roles-csv",
    "official-skills-csv",
    "official-changes-csv",
  ]);
});
