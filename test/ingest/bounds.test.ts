import { describe, expect, test } from "vitest";
import { build } from "../../src/ingest/build.ts";
import { readDocument } from "../../src/ingest/read-document.ts";
import { noHints } from "../../src/ingest/reader.ts";
import { unwrap } from "../../src/ingest/unwrap.ts";
import { webPage } from "../../src/ingest/web-page.ts";
import { linesOf } from "../../src/ingest/lines.ts";
import { projectFile, refusalOf } from "./documents.ts";
import { page2020, page2023, rolesCsv } from "./one-role.ts";

// Each of these took minutes or hours, or more memory than there is, where the time grew with the
// square of what there is too much of.

const million = 1_000_000;
const each = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join("");
const page = (body: string): string =>
  `<!doctype html><html><body><main><h1>Test pilot</h1>${body}</main></body></html>`;
const html2023 = page2023
  .split(/\n\n+/u)
  .map((part) =>
    /^\s*•/u.test(part) ? `<ul>${part.replaceAll("•", "<li>")}</ul>` : `<p>${part}</p>`,
  )
  .join("");
const nested = /^its elements are nested more than 256 deep; save the page again/u;
const elements = /^it has more than 50,000 elements; split it into several documents\.$/u;

describe("a document beyond a bound is refused, and says which and what to do", () => {
  test.each<readonly [string, string, RegExp]>([
    ["60,000 cells in a row", `<table><tr>${each(60_000, () => "<td>a")}</table>`, elements],
    ["a million paragraphs", "<p>a</p>".repeat(million), elements],
    ["a million comments", "<!---->".repeat(million), elements],
    ["a million lists", "<ul><li>a".repeat(million), nested],
    ["a million b", "<b>".repeat(million), nested],
    ["ten thousand fonts", each(10_000, (at) => `<font size=${at}>a`), nested],
    ["b that each paragraph opens again", each(10_000, (at) => `<p><b id=${at}>a`), nested],
    ["links around blocks", "<a>a<div>".repeat(10_000), nested],
    ["a million nested templates", "<template>".repeat(million), nested],
    [
      "a million attributes",
      `<p ${each(million, (at) => `a${at} `)}>a</p>`,
      /^one of its tags has more than 1,000 attributes; save the page again/u,
    ],
  ])("a page with %s", (_, body, reason) => {
    expect(refusalOf(page(body))).toMatch(reason);
  });

  test.each<readonly [string, string, RegExp]>([
    ["a line of a million words", "a ".repeat(million), /^it has a line of more than 100,000 c/u],
    ["a word of 90,000 letters", "a".repeat(90_000), /^it has a word of more than 2,000 ch/u],
    [
      "60,000 cells in a row of pipes",
      `a|b\n---|---\n${"a|".repeat(60_000)}`,
      /^it has a line of more than 100,000 characters; divide it into paragraphs\.$/u,
    ],
    [
      "100,000 tiny paragraphs",
      `${page2020}${"\n\na".repeat(100_000)}`,
      /but it has more than 20,000 lines; split it into several documents\.$/u,
    ],
    [
      "60,000 columns",
      rolesCsv.replace("\n", `${each(60_000, (at) => `,c${at}`)}\n`),
      /^it has a line of more than 100,000 characters/u,
    ],
  ])("a text with %s", (_, text, reason) => {
    expect(refusalOf(text)).toMatch(reason);
  });
});

/** What a rebuild makes of a text. */
function builtOf(text: string): string {
  const reading = readDocument(text, noHints);
  if (reading.kind === "refused") return reading.reason;
  const { published: _when, ...source } = projectFile("002").source;
  const all = build([{ source: { ...source, format: reading.format }, hints: noHints, text }]);
  return all.kind === "wrong" ? all.problems.join("\n") : all.kind;
}

describe("a large document within the bounds is read in seconds", { timeout: 180_000 }, () => {
  const rows = projectFile("003").text;
  test.each<readonly [string, string]>([
    [
      "many points in one text",
      page2020.replace(
        "  • fly\n",
        each(15_000, (at) => `  • fly ${at} times\n`),
      ),
    ],
    [
      "many skills of one name",
      rows.replace(
        "Awareness Ownership and initiative\n",
        (line) => `${line}\nYou can: fly\n\nOwnership and initiative\n\n`.repeat(4000) + line,
      ),
    ],
    ["a table with many rows", rolesCsv + rolesCsv.replace(/^.*\n/u, "").repeat(2000)],
    [
      "many cells in one row",
      page(`${html2023}<table><tr>${"<td>a</td>".repeat(15_000)}</tr></table>`),
    ],
    ["many hidden parts", page(`${html2023}${"<p hidden>a</p>".repeat(45_000)}`)],
    [
      "many buttons in a heading",
      page(`<h2>${"<button>a </button>".repeat(20_000)}</h2>${html2023}`),
    ],
  ])("with %s", (_, text) => {
    expect(builtOf(text)).toBe("built");
  });

  test("where every line ends inside a word, or was wrapped", () => {
    expect(linesOf("wor-\n".repeat(200_000))).toHaveLength(1);
    const wrapped = `${"word ".repeat(14)}wordword\n`.repeat(100_000);
    expect(unwrap(wrapped).trimEnd()).not.toContain("\n\nword");
  });

  test.each([
    ["joiners", `a${"\u200D".repeat(90_000)}b`],
    ["marks of bold type", " **a".repeat(25_000)],
    ["pipes", `a|b\n---|---\n${"a|".repeat(40_000)}`],
    ["rows that run on", `|a|b|\n|---|---|\n${"a\n".repeat(90_000)}`],
    ["tabs", `a${"\t".repeat(90_000)}b`],
  ])("with %s", (_, text) => {
    expect(readDocument(text, noHints)).toMatchObject({ kind: "refused" });
  });
});

test("what a script holds is no tag", () => {
  const script = `<SCRIPT type=module>if (a <b) ${"c ".repeat(2000)}</Script>`;
  expect(builtOf(page(`${script}${html2023}`))).toBe("built");
  expect(refusalOf(page(`${script}<p ${each(2000, (at) => `a${at} `)}>a</p>`))).toMatch(
    /^one of its tags/u,
  );
  expect(refusalOf(page("<script>a".repeat(million)))).not.toMatch(/^one of its tags/u);
});

test("a wide table keeps the columns of its rows", () => {
  const wide = page(`<table><tr>${each(1000, (at) => `<td>${at}</td>`)}</tr></table>`);
  expect(
    webPage(wide)
      .lines.map(({ cell }) => cell?.column)
      .slice(-2),
  ).toEqual([998, 999]);
});
