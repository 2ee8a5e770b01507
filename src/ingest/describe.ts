import { datesIn } from "./dates.ts";
import type { Extract } from "./extract.ts";
import type { Line } from "./lines.ts";
import { sentenceCase } from "./titles.ts";

/** What index.yml needs to say about a document, as far as its content and format show. */
export interface Description {
  readonly title: string;
  readonly publisher: string;
  readonly framework: string;
  readonly licence: string;
  readonly published?: string;
}

type Provenance = Pick<Description, "publisher" | "framework" | "licence">;

const openGovernment = "Open Government Licence v3.0";
const capabilityFramework = "Government Digital and Data Profession Capability Framework";

const govuk: Provenance = {
  publisher: "GOV.UK",
  framework: capabilityFramework,
  licence: openGovernment,
};
const bcs: Provenance = {
  publisher: "BCS/FEDIP",
  framework: "DDaT",
  licence: "© BCS, The Chartered Institute for IT, and FEDIP; quoted with attribution",
};

/** Who publishes the documents of each format. */
const provenances: Readonly<Record<string, Provenance>> = {
  "govuk-role-page": { ...govuk, framework: "Digital, Data and Technology Profession" },
  "framework-role-page": govuk,
  "framework-skills-page": govuk,
  "official-roles-csv": govuk,
  "official-skills-csv": govuk,
  "bcs-profile-paragraphs": bcs,
  "bcs-profile-rows": bcs,
  "sfia-skill-card": {
    publisher: "SFIA Foundation",
    framework: "SFIA",
    licence: "© The SFIA Foundation; reproduction needs a licence from the SFIA Foundation",
  },
};

// The downloads do not contain their own titles; these are from the page that offers them.
const titles: Readonly<Record<string, string>> = {
  "official-roles-csv": "Role descriptions",
  "official-skills-csv": "Skill descriptions",
  "framework-skills-page": "Skills A to Z",
};

function titleOf(format: string, { roles, skills }: Extract): string {
  const [role] = roles;
  const [skill] = skills;
  if (titles[format] !== undefined) return titles[format];
  if (role !== undefined) return sentenceCase((role.title ?? role.levels[0]?.title)?.text ?? "");
  const code = skill?.code === undefined ? "" : ` (${skill.code.text})`;
  return `${skill?.title.text ?? ""}${code}`;
}

/** Describes a document of a known format by what it says itself. The date is never guessed. */
export function describe(format: string, lines: readonly Line[], extract: Extract): Description {
  const provenance = provenances[format] ?? govuk;
  const names = lines.some(({ text }) => text.includes(capabilityFramework));
  const published = datesIn(lines).toSorted().at(-1);
  return {
    title: titleOf(format, extract),
    ...provenance,
    ...(provenance === bcs && names ? { framework: capabilityFramework } : {}),
    ...(published === undefined ? {} : { published }),
  };
}
