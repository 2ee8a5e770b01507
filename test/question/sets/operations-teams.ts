import { withTeams } from "../../../src/catalogue/catalogue.ts";
import { parseTeams } from "../../../src/question/parse-teams.ts";
import { createUnderstanding, type Understander } from "../../../src/question/understand.ts";
import { everything, type Workings } from "../../../src/question/tools.ts";
import type { Team } from "../../../src/catalogue/teams.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { english, vocabularyFor } from "../understandings.ts";

function levels(title: string): readonly string[] {
  const plain = title.charAt(0).toLowerCase() + title.slice(1);
  const graded = ["Associate", "Senior", "Lead", "Principal"].map((grade) => `${grade} ${plain}`);
  return [title, ...graded];
}

const operations = ["Application operations engineer", "Infrastructure operations engineer"];

const catalogue = smallCatalogue(
  Object.fromEntries(operations.map((title) => [title, levels(title)])),
  [
    "Availability and capacity management",
    "Change management",
    "Coding and scripting",
    "Incident management",
    "Ownership and initiative",
    "Problem management",
    "Service focus",
    "Service management framework knowledge",
    "Service reporting",
    "Systems integration",
    "Technical specialism",
    "Technical understanding",
    "Testing",
    "User focus",
  ],
);

const teams = {
  Payments: {
    "other names": ["billing"],
    positions: { "Senior application operations engineer": 2, "lead app ops": 1 },
    needs: {
      Testing: "expert",
      "Incident management": { level: "practitioner", count: 2 },
    },
  },
  Platform: { positions: { "infra ops": 3, "senior infra ops": 1, "lead infra ops": 1 } },
};

/** Two roles of five levels each, and the teams Payments and Platform. */
export function operationsTeams(workings: Workings = everything): Understander {
  const vocabulary = vocabularyFor(catalogue);
  const understanderOf = (named: readonly Team[]): Understander =>
    createUnderstanding(withTeams(catalogue, named), vocabulary, english(), undefined, workings);
  const understander = understanderOf([]);
  return understanderOf(parseTeams(teams, { catalogue, vocabulary, understander, understanderOf }));
}
