import { describe, expect, test } from "vitest";
import { catalogueProblems } from "../../src/catalogue/check.ts";
import { skillId } from "../../src/catalogue/ids.ts";
import type { CatalogueData } from "../../src/catalogue/types.ts";
import { builtFrom, projectFiles } from "../ingest/documents.ts";

const { data } = builtFrom(projectFiles());

describe("a newly built catalogue", () => {
  test("is accepted as it is", () => {
    expect(catalogueProblems(data)).toEqual([]);
  });

  test("is rejected for a title that gives no id, and the title is named", () => {
    const skill = { ...data.skills[0]!, id: skillId("???"), title: "???" };
    expect(catalogueProblems({ ...data, skills: [...data.skills, skill] })).toEqual([
      'skill "???" has no letter or digit in its title; correct the title in the document, or remove it',
    ]);
  });

  test("is rejected if it would be rejected when read", () => {
    const defects: CatalogueData["defects"] = [{ ...data.defects[0]!, excerpt: "" }];
    expect(catalogueProblems({ ...data, defects })).toEqual([
      expect.stringMatching(/^defects\.0\.excerpt: /u),
    ]);
  });
});
