import { readFileSync } from "node:fs";
import { z } from "zod";
import { smallCatalogue } from "../small-catalogue.ts";

const titles = z.record(z.string(), z.array(z.string()));
const { families, roles, skills } = z
  .strictObject({ families: titles, roles: titles, skills: z.array(z.string()) })
  .parse(
    JSON.parse(readFileSync(new URL("government-titles.json", import.meta.url), "utf8")) as unknown,
  );

/**
 * The roles, role levels and skills of the Government Digital and Data framework by title, compiled
 * from public pages and from memory. They are close to the real framework, but not an edition of
 * it.
 */
export const governmentTitles = smallCatalogue(roles, skills, families);
