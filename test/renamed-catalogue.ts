import { type Catalogue, openCatalogue } from "../src/catalogue/catalogue.ts";
import type { ChangeRecord } from "../src/catalogue/changes.ts";
import { historyOf, namesLost } from "../src/catalogue/history.ts";
import { roleId, roleLevelId, skillId, sourceId } from "../src/catalogue/ids.ts";
import type {
  CatalogueData,
  RoleLevel,
  SkillRequirement,
  Statement,
} from "../src/catalogue/types.ts";
import { smallCatalogue } from "./question/small-catalogue.ts";

const source = sourceId("test");

export const pilot = roleId("port pilot");
export const junior = roleLevelId("junior port pilot");
export const senior = roleLevelId("senior port pilot");
export const lead = roleLevelId("lead port pilot");
export const chartWork = skillId("chart and passage work");
export const radio = skillId("radio");
export const signalsByFlag = skillId("signals by flag");

const statement = (text: string): Statement => ({ text, source, agreeing: [], differing: [] });

const base = smallCatalogue(
  {
    "Port pilot": ["Junior port pilot", "Port pilot", "Senior port pilot", "Lead port pilot"],
    "Lock keeper": ["Associate lock keeper", "Lock keeper", "Senior lock keeper"],
    "Drone inspector": ["Drone inspector"],
  },
  ["Chart and passage work", "Radio", "Signals by lamp", "Drone inspection", "Testing"],
);

const asked: readonly SkillRequirement[] = [
  { skill: chartWork, level: "working", statement: statement("You can correct charts.") },
  { skill: radio, level: "practitioner", statement: statement("You can speak clearly.") },
];

/** The catalogue after its second import, which renamed, dropped and added things. */
const data: CatalogueData = {
  ...base,
  roleLevels: base.roleLevels.map((level): RoleLevel =>
    level.role === pilot ? { ...level, requirements: asked } : level,
  ),
};

const named = (title: string) => ({ id: title.toLowerCase().replaceAll(" ", "-"), title });

const first: ChangeRecord = {
  on: "2025-09-03",
  by: "import",
  documents: [source],
  arrivals: [{ kind: "added", what: "role", ...named("Harbour pilot") }],
  renames: [],
  things: [],
  sources: data.sources,
};

export const latest: ChangeRecord = {
  on: "2026-09-01",
  by: "import",
  documents: [source],
  arrivals: [
    { kind: "added", what: "role", ...named("Drone inspector") },
    {
      kind: "added",
      what: "role-level",
      ...named("Drone inspector"),
      role: roleId("drone inspector"),
    },
    { kind: "removed", what: "role", ...named("Lamplighter") },
    {
      kind: "removed",
      what: "role-level",
      ...named("Senior lamplighter"),
      role: roleId("lamplighter"),
    },
    {
      kind: "removed",
      what: "role-level",
      ...named("Apprentice lock keeper"),
      role: roleId("lock keeper"),
    },
    { kind: "added", what: "skill", ...named("Drone inspection") },
    { kind: "removed", what: "skill", ...named("Signals by flag") },
  ],
  renames: [
    { what: "role", from: named("Harbour pilot"), ...named("Port pilot") },
    { what: "role-level", from: named("Junior pilot"), ...named("Junior port pilot"), role: pilot },
    { what: "role-level", from: named("Harbour pilot"), ...named("Port pilot"), role: pilot },
    {
      what: "role-level",
      from: named("Senior harbour pilot"),
      ...named("Senior port pilot"),
      role: pilot,
    },
    {
      what: "role-level",
      from: named("Chief of harbour pilotage"),
      ...named("Lead port pilot"),
      role: pilot,
    },
    {
      what: "role-level",
      from: named("Trainee lock keeper"),
      ...named("Associate lock keeper"),
      role: roleId("lock keeper"),
    },
    { what: "skill", from: named("Chart work"), ...named("Chart and passage work") },
  ],
  things: [
    {
      about: { kind: "role", id: pilot, title: "Port pilot" },
      changes: [
        {
          kind: "reworded",
          part: "introduction",
          source,
          before: "A harbour pilot guides vessels.",
          after: "A port pilot guides vessels.",
          sameMeaning: false,
          onlyNames: true,
        },
      ],
    },
    {
      about: { kind: "role-level", id: senior, title: "Senior port pilot", role: pilot },
      changes: [
        {
          kind: "raised",
          part: "requirement",
          title: "Radio",
          skill: radio,
          source,
          from: ["working"],
          to: ["practitioner"],
        },
        {
          kind: "removed",
          part: "requirement",
          title: "Signals by flag",
          skill: signalsByFlag,
          source,
          level: "awareness",
          text: "You know the flags.",
        },
        {
          kind: "added",
          part: "requirement",
          title: "Chart and passage work",
          skill: chartWork,
          source,
          level: "working",
          text: "You can correct charts.",
        },
      ],
    },
  ],
  sources: data.sources,
};

export function renamedCatalogue(changed: Partial<CatalogueData> = {}): Catalogue {
  const records = [latest, first];
  const former = records.toReversed().flatMap((record) => namesLost(record, record.on));
  return openCatalogue({ ...data, ...changed }, historyOf({ records, former }));
}
