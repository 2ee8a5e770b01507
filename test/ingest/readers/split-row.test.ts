import { expect, test } from "vitest";
import { splitAwardingBody } from "../../../src/ingest/readers/awarding-bodies.ts";
import { splitRow } from "../../../src/ingest/readers/split-row.ts";
import { extractOf, projectFile } from "../documents.ts";

// The profiles in paragraphs have title and text on separate lines; joined into one, the rule must
// separate them again.
const pairs = ["000", "001"].flatMap((start) =>
  extractOf(projectFile(start).text).extract.roles.flatMap(({ levels }) =>
    levels.flatMap(({ workActivities, knowledge, training, development }) =>
      [...workActivities, ...knowledge, ...training, ...development].map(({ title, text }) => ({
        title: title.text,
        text: text.text,
      })),
    ),
  ),
);

test("every title and text of the profiles in paragraphs could be separated in a row", () => {
  expect(pairs.length).toBe(139);
  const cut = "Program Design Methods and";
  const wrong = pairs.filter(({ title, text }) => {
    const row = splitRow(`${title} ${text}`);
    return title !== cut && (row?.title !== title || row.text !== text);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ["IT service management Plans services.", "IT service management"],
  ["Own Organisation’s Services The IT services that it has.", "Own Organisation’s Services"],
  ["Application of ISO/IEC 27001 ISO/IEC 27001 is a standard.", "Application of ISO/IEC 27001"],
  ["Incidents, problems and disputes Supports resolution.", "Incidents, problems and disputes"],
  ["Automation tools Under supervision, administers queues.", "Automation tools"],
  ["Cloud SaaS platforms and tools.", "Cloud"],
  ["GDPR The General Data Protection Regulation and what it asks for.", "GDPR"],
  ["Incident Management Incident Management as a team does it.", "Incident Management"],
  ["eProcurement Electronic tools for buying.", "eProcurement"],
  ["Tenant 365 Administration Administration of tenants.", "Tenant 365 Administration"],
  ["Category A Services Services of the first category.", "Category A Services"],
])("%j has the title %j", (row, title) => {
  expect(splitRow(row)?.title).toBe(title);
});

test.each(["Teamwork", "all in small letters", "Health and Safety"])(
  "%j has no text of its own",
  (row) => {
    expect(splitRow(row)).toBeUndefined();
  },
);

test.each([
  ["FEDIP Leading Practitioner FEDIP", "FEDIP Leading Practitioner", "FEDIP"],
  ["MSc Health Informatics University of Leeds", "MSc Health Informatics", "University of Leeds"],
  ["Certificate in Flying City and Guilds", "Certificate in Flying", "City and Guilds"],
  [
    "Chartered IT Professional (CITP) BCS – The Chartered Institute for IT",
    "Chartered IT Professional (CITP)",
    "BCS – The Chartered Institute for IT",
  ],
])("the qualification %j is split", (row, title, awardingBody) => {
  expect(splitAwardingBody(row)).toEqual({ title, awardingBody });
});

test.each(["ITIL Foundation", "Professional membership of BCS"])(
  "the qualification %j is not split",
  (row) => {
    expect(splitAwardingBody(row)).toBeUndefined();
  },
);
