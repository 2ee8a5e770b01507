import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { brokenInvariants } from "../catalogue/invariants.ts";
import { build } from "../ingest/build.ts";
import { catalogueText } from "../ingest/catalogue-text.ts";
import { loadSources } from "../ingest/load-sources.ts";
import { reportOf } from "../ingest/report.ts";
import { dataSchemas } from "./data-schemas.ts";
import { runDiff } from "./run-diff.ts";

/** Where a command reads, writes and speaks; paths end a folder with a slash. */
export interface CatalogueCommand {
  /** The folder with sources/ and catalogue.json. */
  readonly dataFolder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const help = `npm run catalogue                rebuilds data/catalogue.json from data/sources and prints a report
npm run catalogue -- --check     changes nothing; fails if data/catalogue.json is not what a rebuild gives
npm run catalogue -- --diff WHAT  what changed since another catalogue: a file, or a revision that git knows
npm run catalogue -- --help      prints this
`;

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Whoever reads the file meanwhile finds the old text or the new one, never half of it. */
function replaceFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** Runs `npm run catalogue` and returns its exit status. */
export function runCatalogue(
  args: readonly string[],
  { dataFolder, print, complain }: CatalogueCommand,
): number {
  if (args.includes("--help")) {
    print(help);
    return 0;
  }
  if (args[0] === "--diff") return runDiff(args.slice(1), { dataFolder, print, complain });
  const unknown = args.filter((arg) => arg !== "--check");
  if (unknown.length > 0) {
    complain(`There is no option ${unknown.join(" ")}.\n${help}`);
    return 1;
  }
  const loaded = loadSources(new URL("sources/", pathToFileURL(dataFolder)));
  const built = loaded.kind === "wrong" ? loaded : build(loaded.files, loaded.orders);
  const problems = built.kind === "wrong" ? built.problems : brokenInvariants(built.data);
  if (built.kind === "wrong" || problems.length > 0) {
    complain(`The catalogue was not built:\n${problems.map((one) => `  ${one}\n`).join("")}`);
    return 1;
  }
  const generated = new Map([["catalogue.json", catalogueText(built.data)], ...dataSchemas()]);
  const stale = [...generated].filter(
    ([name, text]) => readIfThere(`${dataFolder}${name}`) !== text,
  );
  const named = stale.map(([name]) => `data/${name}`).join(", ");
  if (args.includes("--check")) {
    if (stale.length === 0) print("data/catalogue.json is what data/sources give.\n");
    else complain(`Stale: ${named}. Run \`npm run catalogue\` and commit what it writes.\n`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [name, text] of stale) replaceFile(`${dataFolder}${name}`, text);
  print(`${reportOf(built.data, built.documents)}\n`);
  print(
    stale.length > 0 ? `Written: ${named}.\n` : "data/catalogue.json was up to date already.\n",
  );
  return 0;
}
