import type { Catalogue } from "../catalogue/catalogue.ts";
import { inSentence } from "./in-sentence.ts";
import type { PathEnd, Question } from "./question.ts";

/** "career path from senior developer to lead data engineer" */
export function careerPathTexts(
  catalogue: Catalogue,
  { from, to }: Extract<Question, { kind: "career-path" }>,
): readonly string[] {
  const titleOf = (end: PathEnd): string =>
    inSentence(
      "role" in end ? catalogue.role(end.role).title : catalogue.roleLevel(end.roleLevel).title,
    );
  // A level that has its role's title is that role unless "level" is added.
  const forms = ["", " level", " role"];
  if (to === undefined) return forms.map((form) => `career path of ${titleOf(from)}${form}`);
  const isWithin = "role" in from && "roleLevel" in to;
  if (isWithin && catalogue.roleLevel(to.roleLevel).role === from.role) {
    return forms.map((form) => `career path to ${titleOf(to)}${form}`);
  }
  return forms.flatMap((first) =>
    forms.map((last) => `career path from ${titleOf(from)}${first} to ${titleOf(to)}${last}`),
  );
}
