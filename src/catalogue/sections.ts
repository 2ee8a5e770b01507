/** The parts of a role level that can be asked for separately, in the order they are shown. */
export const sections = [
  "summary",
  "responsibilities",
  "skills",
  "background",
  "work-activities",
  "knowledge",
  "training",
  "development",
  "qualifications",
  "grades",
] as const;

export type Section = (typeof sections)[number];

/** What a section is called within a sentence. */
export const sectionTitles: Readonly<Record<Section, string>> = {
  summary: "summary",
  responsibilities: "responsibilities",
  skills: "skills",
  background: "background",
  "work-activities": "work activities",
  knowledge: "knowledge",
  training: "training",
  development: "development activities",
  qualifications: "qualifications",
  grades: "grades",
};

/** The sections that list things with titles of their own. */
export const itemSections: readonly Section[] = ["training", "development", "qualifications"];

/** The sections with a text of their own instead of entries to count. */
export const textSections: readonly Section[] = ["summary", "background", "grades"];
