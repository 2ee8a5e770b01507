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
] as const;

export type Section = (typeof sections)[number];
