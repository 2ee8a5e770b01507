import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { sourceId } from "../../src/catalogue/ids.ts";
import { noHints } from "../../src/ingest/reader.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { toMessage } from "../../src/render/slack/message.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { toText } from "../../src/render/text.ts";
import { createReply } from "../../src/reply.ts";
import { builtFrom, projectFile } from "../ingest/documents.ts";
import { english } from "../question/understandings.ts";

const address = "https://framework.example/skills";
const page = (head: string) => `<html><head>${head}</head><body><main><h1>Skills A to Z</h1>
  <p>Learn about the skills and ascending skill levels.</p>
  <h2>Flying</h2><p>Flying involves keeping an aircraft up</p><h3>Roles that require this skill</h3>
  <ul><li>Test pilot</li></ul></main></body></html>`;

/** The answer about a skill of a page whose entry in index.yml says that it came `from` a place. */
function answerFrom(
  head: string,
  from: { readonly url?: string } = { url: "https://elsewhere.example/skills" },
) {
  const { published: _, url: __, ...source } = projectFile("002").source;
  const { data } = builtFrom([
    {
      source: {
        ...source,
        id: sourceId("skills"),
        title: "Skills <A & Z>",
        format: "framework-skills-page",
        ...from,
      },
      hints: noHints,
      text: page(head),
    },
  ]);
  return createReply(openCatalogue(data), emptyVocabulary, english()).reply("flying").page;
}

test("An answer links to the page that its document says it is.", () => {
  const linked = answerFrom(`<link rel="canonical" href="${address}">`);
  const { blocks, text } = toMessage(linked);
  expect(blocks.at(-1)).toEqual({
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "Source: " },
          { type: "link", url: address, text: "GOV.UK, Skills <A & Z> (undated)" },
          { type: "text", text: "." },
        ],
      },
    ],
  });
  expect(text).toContain(`Source: GOV.UK, Skills &lt;A &amp; Z&gt; (undated). ${address}`);
  expect(toText(linked)).toContain(`Source: GOV.UK, Skills <A & Z> (undated). ${address}`);
  expect(toTerminal(linked, { width: 120, colour: false })).toContain(address);
});

test("An answer links to where its document came from if the document does not say what page it is.", () => {
  const answer = answerFrom("", { url: "https://elsewhere.example/skills" });
  expect(JSON.stringify(toMessage(answer).blocks.at(-1))).toContain(
    '"url":"https://elsewhere.example/skills"',
  );
});

test("An answer links nowhere if nothing says where its document is.", () => {
  const answer = answerFrom("", {});
  expect(toMessage(answer).blocks.at(-1)?.type).toBe("context");
  expect(toText(answer)).not.toContain("https:");
});
