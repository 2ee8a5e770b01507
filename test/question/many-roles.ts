import { smallCatalogue } from "./small-catalogue.ts";

function levels(title: string, ...seniorities: readonly string[]): readonly string[] {
  const plain = title.charAt(0).toLowerCase() + title.slice(1);
  return seniorities.map((seniority) => (seniority === "" ? title : `${seniority} ${plain}`));
}

/** Many roles made of few words, as in a whole framework, so that names are parts of each other. */
export const manyRoles = smallCatalogue(
  {
    "Data engineer": [...levels("Data engineer", "", "Senior", "Lead"), "Head of data engineering"],
    "Data analyst": levels("Data analyst", "Associate", "", "Senior", "Principal"),
    "Data scientist": levels("Data scientist", "Junior", "", "Senior", "Lead", "Principal"),
    "Analytics engineer": levels("Analytics engineer", "", "Senior", "Lead"),
    "Business analyst": levels("Business analyst", "Trainee", "Junior", "", "Senior", "Lead"),
    "Business architect": levels("Business architect", "Associate", "", "Senior", "Lead"),
    "Technical architect": levels("Technical architect", "Associate", "", "Senior", "Lead"),
    "Solution architect": levels("Solution architect", "Associate", "", "Senior", "Lead"),
    "Delivery manager": levels("Delivery manager", "Associate", "", "Senior"),
    "Product manager": [
      ...levels("Product manager", "Associate", "", "Senior", "Lead"),
      "Head of product",
    ],
    "Service owner": levels("Service owner", "", "Senior"),
    "User researcher": [
      ...levels("User researcher", "Associate", "", "Senior", "Lead"),
      "Head of user research",
    ],
    "Content designer": levels("Content designer", "Junior", "", "Senior", "Lead"),
    "End user computing engineer": levels("End user computing engineer", "", "Senior", "Lead"),
    "Infrastructure engineer": levels("Infrastructure engineer", "Associate", "", "Senior"),
    "Quality assurance test analyst": levels(
      "Quality assurance test analyst",
      "Junior",
      "",
      "Senior",
      "Lead",
    ),
    "Test engineer": levels("Test engineer", "", "Senior", "Lead"),
    "Test manager": ["Test manager", "Head of testing"],
    "Service desk manager": ["Service desk analyst", "Service desk manager"],
    "Software developer": ["Junior developer", "Developer", "Senior developer", "Lead developer"],
    "Development operations (DevOps) engineer": ["DevOps engineer", "Senior DevOps engineer"],
    "Chief data officer": [],
  },
  [
    "Testing",
    "Testing (business analysis)",
    "Test analysis",
    "Data modelling",
    "Data governance",
    "Data management",
    "Metadata management",
    "Incident management",
    "Problem management",
    "Product management",
    "Systems design",
    "Systems integration",
    "Agile working",
    "Agile and Lean practices",
    "Prototyping",
    "Planning",
    "Analysis and insight",
    "Leadership and guidance",
    "Stakeholder relationship management",
    "Stakeholder relationship management (content design)",
    "Communicating between the technical and non-technical",
    "User focus",
    "User research methods",
  ],
);
