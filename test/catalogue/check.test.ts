import { describe, expect, test } from "vitest";
import { catalogueProblems } from "../../src/catalogue/check.ts";
import { skillId } from "../../src/catalogue/ids.ts";
import type { CatalogueData } from "../../src/catalogue/types.ts";
import { builtFrom, projectFiles } from "../ingest/documents.ts";

const { data } = builtFrom(projectFiles());

describe("a catalogue that was built", () => {
  test("is written as it is", () => {
    expect(catalogueProblems(data)).toEqual([]);
  });

  test("is not written with a title that no id can be made of, which is named", () => {
    const skill = { ...data.skills[0]!, id: skillId("???"), title: "???" };
    expect(catalogueProblems({ ...data, skills: [...data.skills, skill] })).toEqual([
      'skill "???" has no letter and no digit in its title; correct the title in the document, or take it out',
    ]);
  });

  test("is not written in a form that is refused when it is read", () => {
    const defects: CatalogueData["defects"] = [{ ...data.defects[0]!, excerpt: "" }];
    expect(catalogueProblems({ ...data, defects })).toEqual([
      expect.stringMatching(/^defects\.0\.excerpt: /u),
    ]);
  });
});
