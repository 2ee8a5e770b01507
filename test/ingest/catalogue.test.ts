import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../../src/catalogue/invariants.ts";
import { catalogueText } from "../../src/ingest/catalogue-text.ts";
import { builtFrom, projectFiles } from "./documents.ts";

const files = projectFiles();
const { data } = builtFrom(files);
const level = (id: string) => data.roleLevels.find((one) => one.id === id);
const skill = (id: string) => data.skills.find((one) => one.id === id);

describe("the catalogue of the five documents", () => {
  test("satisfies its invariants", () => {
    expect(brokenInvariants(data)).toEqual([]);
  });

  test("is the same, byte for byte, for any order of the documents", () => {
    expect(catalogueText(builtFrom(files.toReversed()).data)).toBe(catalogueText(data));
  });

  test("has two roles, each with its levels in order and its family", () => {
    expect(
      data.roles.map(({ title, family, levels, levelsOrdered }) => ({
        title,
        family,
        levels,
        levelsOrdered,
      })),
    ).toEqual([
      {
        title: "Application operations engineer",
        family: "it-operations",
        levels: [
          "associate-application-operations-engineer",
          "application-operations-engineer",
          "senior-application-operations-engineer",
          "lead-application-operations-engineer",
          "principal-application-operations-engineer",
        ],
        levelsOrdered: true,
      },
      {
        title: "Infrastructure operations engineer",
        family: "it-operations",
        levels: ["principal-infrastructure-operations-engineer"],
        levelsOrdered: true,
      },
    ]);
    expect(data.families).toEqual([{ id: "it-operations", title: "IT operations" }]);
  });

  test("merges a role level from two documents into one, whose facts name their sources", () => {
    const lead = level("lead-application-operations-engineer");
    expect(lead?.title).toBe("Lead application operations engineer");
    expect(lead?.sources).toEqual(["001_54b6a4e662863895", "002_d889824436179a5f"]);
    expect(lead?.requirements).toHaveLength(13);
    expect(lead?.summary).toMatchObject({
      source: "002_d889824436179a5f",
      agreeing: ["001_54b6a4e662863895"],
    });
    expect(lead?.responsibilities.map(({ source, agreeing }) => [source, ...agreeing])).toEqual([
      ["002_d889824436179a5f", "001_54b6a4e662863895"],
      ["002_d889824436179a5f", "001_54b6a4e662863895"],
    ]);
    expect(lead?.responsibilitiesLeadIn).toBe("At this level, you:");
    expect(lead?.knowledge).toHaveLength(29);
  });

  test("has one entry for a skill level that several documents word in the same way", () => {
    const practitioner = skill("incident-management")?.levels.find(
      (one) => one.level === "practitioner",
    );
    expect(practitioner?.statement).toEqual({
      text: "You can lead the investigation and resolution of incidents.",
      source: "002_d889824436179a5f",
      agreeing: ["000_11d2285338d88f73", "001_54b6a4e662863895"],
      differing: [],
    });
  });

  test("shows a real difference as a difference", () => {
    const focus = skill("user-focus")?.levels.find((one) => one.level === "awareness");
    expect(focus?.statement.differing.map(({ source, flaw }) => [source, flaw])).toEqual([
      ["003_388eb3dd2c26b062", "lost-bullets"],
    ]);
  });

  test("uses one spelling of a name", () => {
    expect(skill("service-management-framework-knowledge")?.title).toBe(
      "Service Management Framework knowledge",
    );
    expect(
      level("lead-application-operations-engineer")?.training.map(({ title }) => title),
    ).toContain("Program Design Methods and Tools");
  });

  test("does not show the text of another skill if there is a sound one", () => {
    const description = skill("incident-management")?.description;
    expect(description?.source).toBe("002_d889824436179a5f");
    expect(description?.differing).toMatchObject([
      { source: "003_388eb3dd2c26b062", flaw: "foreign-text" },
    ]);
  });

  test("leaves out levels that no document defines", () => {
    expect(skill("incident-management")?.levels.map((one) => one.level)).toEqual([
      "awareness",
      "working",
      "practitioner",
    ]);
    expect(skill("itop")?.levels.map((one) => one.level)).toEqual(["1", "2", "3", "4"]);
  });
});

describe("documents that contradict each other", () => {
  const raised = files.map((file) =>
    file.source.file.startsWith("001")
      ? {
          ...file,
          text: file.text.replace("3 – Practitioner\n\nYou can lead", "4 – Expert\n\nYou can lead"),
        }
      : file,
  );

  test("give two requirements, never a merged one", () => {
    const lead = builtFrom(raised).data.roleLevels.find(
      ({ id }) => id === "lead-application-operations-engineer",
    );
    const incident = lead?.requirements.filter((one) => one.skill === "incident-management");
    expect(incident?.map((one) => [one.level, one.statement.source])).toEqual([
      ["practitioner", "002_d889824436179a5f"],
      ["expert", "001_54b6a4e662863895"],
    ]);
  });
});

test("knowledge with the same name as a skill gets its own id", () => {
  const renamed = files.map((file) => ({
    ...file,
    text: file.text.replace("\nRisk Management\n", "\nProblem Management\n"),
  }));
  const ids = builtFrom(renamed).data.knowledge.map(({ id }) => id);
  expect(ids).toContain("problem-management-knowledge");
  expect(ids).not.toContain("problem-management");
});
