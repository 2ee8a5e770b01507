import { expect, test } from "vitest";
import { linesOf } from "../../../src/ingest/lines.ts";
import { splitGrades } from "../../../src/ingest/readers/grades.ts";

function split(text: string) {
  const { grades, rest } = splitGrades(linesOf(`A pilot flies.\n${text}\nDuties vary.`));
  return { grades: grades?.text, rest: rest.map((line) => line.text) };
}

test.each([
  "Grades: HEO, SEO",
  "Grade(s): HEO/SEO",
  "Civil Service grade – SEO to Grade 7",
  "The most common Civil Service grade is SCS1",
  "This role is most often performed at the Civil Service job grade of: Grade 7 (G7)",
  "This role level is most often performed at grade 7 or grade 6.",
  "This role is most often performed at the Civil Service job grade of:\nSenior Executive Officer (SEO)\nGrade 7 (G7)",
])("%j is about grades", (text) => {
  const [first = "", ...list] = text.split("\n");
  const grades = [first, ...list.map((line) => `• ${line}`)].join("\n");
  expect(split(text)).toEqual({ grades, rest: ["A pilot flies.", "Duties vary."] });
});

test.each([
  "A pilot sets grades: they mark others.",
  "Grades are given by pilots.",
  "This role reports to a Grade 7.",
])("%j is about the work", (text) => {
  expect(split(text)).toEqual({
    grades: undefined,
    rest: ["A pilot flies.", text, "Duties vary."],
  });
});
