import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCatalogue } from "../src/catalogue/catalogue.ts";
import { runCatalogue } from "../src/commands/catalogue/run-catalogue.ts";
import { generatedFramework } from "../test/generated-framework.ts";
import { rolePage } from "./documents.ts";
import type { Part, Row } from "./section.ts";

const counts = [1, 100, 1000];
const command = fileURLToPath(new URL("../bin/rolecall.js", import.meta.url));

/**
 * Writes a folder of `count` role pages, with about four role levels and as many skills per page.
 */
function writePages(folder: string, count: number): void {
  mkdirSync(folder);
  const size = { roles: count, roleLevels: 4 * count, skills: Math.max(20, 4 * count) };
  const catalogue = openCatalogue(generatedFramework(1, size));
  for (const role of catalogue.roles) {
    writeFileSync(join(folder, `${role.id}.txt`), rolePage(role, catalogue));
  }
}

async function importMs(pages: string, data: string): Promise<number> {
  const started = performance.now();
  const args = [command, "import", pages, "--data", data, "--yes", "--retrieved", "2026-01-01"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error(`The import ended with status ${status}.`);
  return performance.now() - started;
}

/**
 * Runs in this process, so that process start-up, which is the same for all sizes, is not measured.
 */
function rebuildMs(data: string): number {
  const started = performance.now();
  const status = runCatalogue([], {
    dataFolder: `${data}/`,
    today: () => "2026-01-01",
    print: () => undefined,
    complain: (text) => process.stderr.write(text),
  });
  if (status !== 0) throw new Error(`The rebuild ended with status ${status}.`);
  return performance.now() - started;
}

/** How the time for an import and a rebuild grows with the number of documents. */
export const build: Part = {
  name: "build",
  about: `an import and a rebuild of ${counts.join(", ")} documents`,
  measure: async (progress) => {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const rows: Row[] = [];
    for (const count of counts) {
      progress(`${count} documents`);
      const [pages, data] = [join(folder, `pages-${count}`), join(folder, `data-${count}`)];
      writePages(pages, count);
      const imported = await importMs(pages, data);
      rebuildMs(data);
      const rebuilt = rebuildMs(data);
      rows.push({
        documents: count,
        "import, ms": imported,
        "rebuild, ms": rebuilt,
        "rebuild, ms each": rebuilt / count,
      });
    }
    rmSync(folder, { recursive: true });
    const [, hundred, thousand] = rows.map((row) => Number(row["rebuild, ms"]));
    const growth = (thousand ?? Number.NaN) / (hundred ?? Number.NaN);
    return {
      title: "Build",
      rows,
      notes: [`Ten times the documents take ${growth.toFixed(1)} times as long.`],
    };
  },
};
