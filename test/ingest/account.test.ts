import { describe, expect, test } from "vitest";
import { unaccounted } from "../../src/ingest/account.ts";
import { passagesOf } from "../../src/ingest/passages.ts";
import { extractOf, projectFiles } from "./documents.ts";

// Everything in the five documents that is not a fact, word for word. A line that is neither here
// nor in a fact fails the test.
const furniture = new Set([
  "Guidance",
  "Find out what an application operations engineer does and the skills you need to do the job.",
  "This describes the role of an application operations engineer and the skills required, including:",
  "an introduction to the role, telling you what you would do in this role and the full list of skills",
  "a description of the levels in this role, from associate application operations engineer to principal application operations engineer, specifying the skills you need for each level and the corresponding skill level (awareness, working, practitioner, expert)",
  "This role is part of the Digital, Data and Technology Profession in the Civil Service.",
  "Introduction to the role of application operations engineer",
  "Skills required to be an application operations engineer",
  "You will need the following skills for this role, although the level of expertise for each will vary, depending on the role level.",
  "Skills needed for this role",
  "Read more",
  "Published 7 January 2020",
  "Summary",
  "Background",
  "Background Components",
  "Description Background",
  "Prior Knowledge and Skills",
  "Work Activity Components",
  "Title Details",
  "Knowledge/Skills",
  "Knowledge/Skills Components",
  "Title Depth Details Type",
  "Title Details Depth",
  "Behavioural Skills",
  "Technical Skills",
  "Other Skills",
  "Training",
  "Training Activities",
  "Training Components",
  "PDAs",
  "PDA Components",
  "Professional Development Activity (PDA)",
  "Title Details PDA Group",
  "Qualifications",
  "Qualification Components",
  "Title Awarding Body",
  "Title Awarding Bodies",
  "Organisation Skills",
  "Framework Organisation",
  "Category Subcategory",
  "Skill Name and Description Level",
  "Organisational Skill Name and Description",
  "Framework Skill Level",
  "Government Digital and Data Profession Capability Framework",
  "DDaT Job Family",
  "DDaT IT Operations Job Family",
  "IT Ops –",
  "Incident management",
  "Ownership and initiative",
  "Problem management",
  "User focus",
  "This job role profile was created in collaboration with BCS, using Role Model Plus. BCS is the professional body that has the responsibility of updating this job family.",
  "The Professional Body Responsible for this job family is BCS. This job role profile was created in collaboration with BCS, using Role Model Plus.",
  "Give Feedback",
  "The Occupational Architecture Project is interative and dynamic",
  "The Occupational Architecture Project is interactive and dynamic",
  "If you would like to provide feedback on this job role, or the job families, please click the button below.",
  "Description",
]);

// Layout marks that may come between the words of a line.
const bare = (text: string): string =>
  text
    .replaceAll("\u00A0", " ")
    .replace(/\*\*|^\s*(?:#+|•)\s|»|\n• /gmu, " ")
    .replace(/\s+/gu, " ")
    .trim();

describe.each(projectFiles())("$source.file", ({ text, hints }) => {
  const { extract, lines } = extractOf(text, hints);
  const passages = passagesOf(extract);
  const raw = text.split("\n");

  test("every non-empty line is in a fact or listed as furniture", () => {
    const facts = passages.filter(({ place }) => place.kind !== "furniture");
    const lost = raw.flatMap((line, index) => {
      const number = index + 1;
      const said = facts.filter(({ passage }) => passage.lines.includes(number));
      const rest = said.reduce((left, { passage }) => {
        // Each line of a multi-line passage is a paragraph.
        const part = passage.text.split("\n")[passage.lines.indexOf(number)] ?? passage.text;
        return left.replace(bare(part), " ");
      }, bare(line));
      const left = bare(rest);
      return !/[\p{Letter}\p{Number}]/u.test(left) ||
        furniture.has(left) ||
        furniture.has(bare(line))
        ? []
        : [{ number, left }];
    });
    expect(lost).toEqual([]);
  });

  test("every fact is in the document, word for word, on the lines it names", () => {
    const invented = passages.filter(({ passage }) => {
      const own = bare(passage.lines.map((number) => raw[number - 1] ?? "").join(" "));
      return !own.includes(bare(passage.text));
    });
    expect(invented).toEqual([]);
  });

  test("the reader's own account agrees", () => {
    expect(unaccounted(lines, extract)).toEqual([]);
  });

  test("a fact that is removed is noticed", () => {
    const [role] = extract.roles;
    const without = {
      ...extract,
      roles: role === undefined ? [] : [{ ...role, levels: [] }],
      skills: [],
    };
    expect(unaccounted(lines, without).length).toBeGreaterThan(5);
  });
});
