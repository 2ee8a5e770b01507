import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { openRolecall } from "../../src/open-rolecall.ts";
import { type Example, examplePath, questionFile, readExamples, stagesOf } from "./stages.ts";
import { botWithTeams } from "../five-documents/named-teams.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

const help = `npm run example -- NAME "QUESTION"                     records a golden example
npm run example -- NAME "QUESTION" --after "QUESTION"  records one that follows up
npm run example -- NAME "QUESTION" --teams             records one of a catalogue with named teams
npm run example -- --all                               records all again; look at the diff
`;

function examplesFrom(args: readonly string[]): readonly Example[] | undefined {
  const [name, text, flag, after] = args;
  if (name === "--all" && text === undefined) return readExamples();
  if (name === undefined || text === undefined || !/^[a-z0-9-]+$/u.test(name)) return undefined;
  if (flag === undefined) return [{ name, text }];
  if (flag === "--teams" && after === undefined) return [{ name, text, teams: true }];
  return flag === "--after" && after !== undefined ? [{ name, text, after }] : undefined;
}

const examples = examplesFrom(process.argv.slice(2));
if (examples === undefined) {
  process.stderr.write(help);
  process.exitCode = 2;
} else {
  const own = openRolecall(fiveDocumentsCatalogue);
  for (const example of examples) {
    const { name, ...asked } = example;
    const rolecall = example.teams === true ? botWithTeams() : own;
    const files = new Map([
      [questionFile, `${JSON.stringify(asked, undefined, 2)}\n`],
      ...stagesOf(rolecall, example),
    ]);
    mkdirSync(dirname(examplePath(name, questionFile)), { recursive: true });
    for (const [file, content] of files) writeFileSync(examplePath(name, file), content);
    process.stdout.write(`Recorded test/examples/${name}\n`);
  }
}
