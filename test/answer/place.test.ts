import { describe, expect, it } from "vitest";
import { shortTitle } from "../../src/answer/place.ts";

describe("the short title of a role level", () => {
  it.each([
    ["Senior application operations engineer", "Application operations engineer", "Senior"],
    ["Data engineer", "Data engineer", "Data engineer"],
    ["Data engineer (clinical)", "Data engineer", "clinical"],
    ["Delivery manager - senior", "Delivery manager", "senior"],
    ["Head of data engineering", "Data engineer", "Head of data engineering"],
    ["Head of data", "Data engineer", "Head of data"],
  ])("for %s, a level of %s, is %s", (title, role, short) => {
    expect(shortTitle(title, role)).toBe(short);
  });
});
