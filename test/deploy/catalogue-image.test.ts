import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { withRecords } from "../../src/catalogue/changes-file.ts";
import { noHistory } from "../../src/catalogue/history.ts";
import { catalogueText } from "../../src/ingest/catalogue-text.ts";
import { openRolecall } from "../../src/open-rolecall.ts";
import { generatedFramework } from "../generated-framework.ts";
import { readDockerfile, type Step } from "../image/dockerfile.ts";
import { pods } from "./example.ts";

const root = join(import.meta.dirname, "../..");

function stepsOf(dockerfile: string): { readonly image: string; readonly steps: readonly Step[] } {
  const last = readDockerfile(readFileSync(join(root, dockerfile), "utf8")).at(-1);
  if (last === undefined) throw new Error(`${dockerfile} has no stage.`);
  return last;
}

/** Larger than what a ConfigMap holds. */
const framework = generatedFramework(1, { roles: 104, roleLevels: 410, skills: 376 });
const mostInConfigMap = 1_048_576;

test("an image made of ours holds a whole framework, which its app opens", () => {
  const { image, steps } = stepsOf("deploy/catalogue.Dockerfile");
  expect(image).toBe(pods("rolecall").spec.containers[0].image);
  const base = stepsOf("Dockerfile").steps.find(({ kind }) => kind === "workdir");
  const workdir = base?.kind === "workdir" ? base.path : "";

  const folder = mkdtempSync(join(tmpdir(), "catalogue-image-"));
  const context = join(folder, "context");
  mkdirSync(context);
  writeFileSync(join(context, "catalogue.json"), catalogueText(framework));
  writeFileSync(join(context, "changes.json"), withRecords(noHistory, []));
  writeFileSync(join(context, "vocabulary.yml"), "words:\n  zz: skill\n");
  writeFileSync(join(context, "teams.yml"), "# none\n");
  let catalogue = "";
  for (const step of steps) {
    if (step.kind === "copy") {
      for (const source of step.sources) {
        cpSync(join(context, source), join(folder, workdir, step.target, source));
      }
    } else if (step.kind === "env" && step.name === "CATALOGUE")
      catalogue = join(folder, step.value);
  }
  expect(statSync(catalogue).size).toBeGreaterThan(mostInConfigMap);
  const [role] = openCatalogue(framework).roles;
  const { understanding } = openRolecall(catalogue).reply(`/role ${role?.title ?? ""}`);
  expect(understanding.kind).toBe("question");
  rmSync(folder, { recursive: true });
});
