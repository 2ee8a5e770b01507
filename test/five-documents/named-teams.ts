import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { withTeams } from "../../src/catalogue/catalogue.ts";
import type { Data } from "../../src/checked-data.ts";
import { loadData } from "../../src/open-rolecall.ts";
import { parseTeams, type TeamsReader } from "../../src/question/parse-teams.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { createReply, type Rolecall } from "../../src/reply.ts";
import { fiveDocumentsCatalogue } from "./paths.ts";

/** What teams of a catalogue are read with. */
export function teamsReader({ catalogue, vocabulary, language }: Data): TeamsReader {
  const understanderOf: TeamsReader["understanderOf"] = (teams) =>
    createUnderstanding(withTeams(catalogue, teams), vocabulary, language);
  return { catalogue, vocabulary, understander: understanderOf([]), understanderOf };
}

let made: Data | undefined;

/** The five documents with three named teams. */
export function dataWithTeams(): Data {
  if (made === undefined) {
    const data = loadData(fiveDocumentsCatalogue);
    const text = readFileSync(join(import.meta.dirname, "named-teams.yml"), "utf8");
    const teams = parseTeams(parse(text), teamsReader(data));
    made = { ...data, catalogue: withTeams(data.catalogue, teams) };
  }
  return made;
}

let opened: Rolecall | undefined;

/** The bot with them, built once. */
export function botWithTeams(): Rolecall {
  if (opened === undefined) {
    const { catalogue, vocabulary, language } = dataWithTeams();
    opened = createReply(catalogue, vocabulary, language);
  }
  return opened;
}
