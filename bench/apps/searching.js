// What one would build without Rolecall: a Bolt app that looks the text up with Fuse.js and answers with the
// role level's summary and skills.
import { readFileSync } from "node:fs";
import Fuse from "fuse.js";
import { start } from "./start.js";

/** @type {import("../../src/catalogue/types.ts").CatalogueData} */
// oxlint-disable-next-line typescript/no-unsafe-assignment -- JSON.parse returns any; bench/catalogue-files.ts wrote a CatalogueData
const { roleLevels } = JSON.parse(readFileSync(process.env["CATALOGUE"] ?? "", "utf8"));
const fuse = new Fuse(roleLevels, { keys: ["title"], ignoreLocation: true, threshold: 0.6 });

await start(async ({ ack, respond, command }) => {
  await ack();
  const [found] = fuse.search(command.text, { limit: 1 });
  const { title, summary, requirements } = found?.item ?? {};
  const skills = requirements?.map(({ skill, level }) => `• ${skill}: ${level}`) ?? [];
  await respond([title ?? "Nothing found.", summary?.text ?? "", ...skills].join("\n"));
});
