import { z } from "zod";
import { mostKinds, mostPositions } from "./question.ts";
import { keysOf } from "./text/tokenise.ts";
import { textsOrOne } from "./vocabulary-schema.ts";

const name = z.string().refine((one) => keysOf(one).length > 0);
const count = z.int().min(1).max(mostPositions);

/** YAML reads the level of a SFIA skill as a number. */
const level = z.union([z.string(), z.int()]).transform(String);
const need = z.union([
  level.transform((one) => ({ level: one, count: undefined })),
  z.strictObject({ level: level.optional(), count: count.optional() }),
]);

export const teamSchema = z.strictObject({
  "other names": textsOrOne.optional().describe("What else the team is called"),
  positions: z
    .record(name, count)
    .refine((all) => Object.keys(all).length > 0)
    .describe(
      `Role levels with how many positions of each there are: at most ${mostPositions} positions of ${mostKinds} role levels`,
    ),
  needs: z
    .record(
      name,
      z.union([need, z.array(need).min(1)]).transform((one) => [one].flat()),
    )
    .nullish()
    .describe(
      "Skills with the level wanted, or with a level and how many positions should be asked for it",
    ),
});

/** The schema of teams.yml; titles are checked against the catalogue on reading. */
export const teamsSchema = z
  .record(name, teamSchema)
  .nullable()
  .describe("Teams by name: positions and what they need, and no people");
