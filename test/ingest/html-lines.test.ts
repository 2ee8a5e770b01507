import { expect, test } from "vitest";
import { webPage } from "../../src/ingest/web-page.ts";

const wordsOf = (html: string): readonly string[] => webPage(html).lines.map(({ text }) => text);

test("Blocks come one below the other, in page order, and inline elements stay in their line.", () => {
  expect(
    wordsOf("<div>one <b>and <i>two</i></b><p>three</p>four<ul><li>five</ul></div>six"),
  ).toEqual(["one and two", "three", "four", "five", "six"]);
});

test("A page is read that is nested as deeply as browsers show.", () => {
  const depth = 200;
  const html = `<div>${"<div>".repeat(depth)}inside${"</div>".repeat(depth)}</div><p>after</p>`;
  expect(wordsOf(html)).toEqual(["inside", "after"]);
});
