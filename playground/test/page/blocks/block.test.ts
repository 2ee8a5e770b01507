import { describe, expect, test } from "vitest";
import { draw } from "./draw.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const raw = (text: string) => ({ type: "raw_text", text });
const section = (...elements: unknown[]) => ({ type: "rich_text_section", elements });
const richText = (...elements: unknown[]) => ({ type: "rich_text", elements });

describe("text", () => {
  test("a header is a heading", () => {
    expect(draw([{ type: "header", text: plain("Incident management") }])).toContain(
      '<h3 class="block-header">Incident management</h3>',
    );
  });

  test("a section has its text, fields and accessory", () => {
    const html = draw([
      {
        type: "section",
        text: mrkdwn("*Senior*"),
        fields: [mrkdwn("one"), plain("two")],
        accessory: { type: "button", text: plain("Open"), action_id: "open" },
      },
    ]);
    expect(html).toMatch(/<strong>Senior<\/strong>.*one.*two.*<button.*Open/s);
  });

  test("a context is small print; its images have alt text", () => {
    const html = draw([
      {
        type: "context",
        elements: [
          mrkdwn("Source"),
          { type: "image", alt_text: "a crest", image_url: "https://x" },
        ],
      },
    ]);
    expect(html).toContain("Source");
    expect(html).toContain("Picture: a crest");
    expect(html).not.toContain("<img");
  });

  test("quotations, lists and preformatted text use the HTML elements for them", () => {
    const html = draw([
      richText(
        { type: "rich_text_quote", elements: [{ type: "text", text: "You can lead" }] },
        {
          type: "rich_text_list",
          style: "ordered",
          elements: [section({ type: "text", text: "a" })],
        },
        { type: "rich_text_preformatted", elements: [{ type: "text", text: "x = 1" }] },
      ),
    ]);
    expect(html).toMatch(/<blockquote.*You can lead.*<ol.*<li>.*a.*<pre.*x = 1/s);
  });

  test("mentions show names, or the id if it is unknown", () => {
    const html = draw([
      richText(
        section(
          { type: "user", user_id: "U1" },
          { type: "user", user_id: "U9" },
          { type: "channel", channel_id: "C2" },
          { type: "broadcast", range: "here" },
          { type: "emoji", name: "warning" },
          { type: "emoji", name: "no-such-emoji" },
        ),
      ),
    ]);
    for (const words of ["@Priya Shah", "@U9", "#operations", "@here", "⚠️", ":no-such-emoji:"]) {
      expect(html).toContain(words);
    }
  });

  test("a web link opens in a new tab; any other is text", () => {
    const html = draw([
      richText(
        section(
          { type: "link", url: "https://a.example", text: "a source" },
          { type: "link", url: "javascript:alert(1)", text: "a trap" },
        ),
      ),
    ]);
    expect(html).toContain('href="https://a.example" target="_blank" rel="noreferrer noopener"');
    expect(html).toContain("a trap");
    expect(html).not.toContain("javascript:");
  });

  test("text never becomes markup", () => {
    const evil = '<img src=x onerror="alert(1)">';
    const html = draw([
      { type: "header", text: plain(evil) },
      { type: "section", text: plain(evil) },
      { type: "section", text: mrkdwn("&lt;script&gt;alert(1)&lt;/script&gt;") },
      { type: "table", rows: [[raw(evil)], [raw(evil)]] },
      { type: evil },
    ]);
    expect(html).not.toMatch(/<(?:img|script)/);
  });
});

describe("tables", () => {
  test("the first row of a table is its header", () => {
    const html = draw([
      {
        type: "table",
        column_settings: [{ is_wrapped: true }, { align: "right" }],
        rows: [
          [raw("Skill"), raw("Level")],
          [raw("Testing"), richText(section({ type: "text", text: "working" }))],
        ],
      },
    ]);
    expect(html).toContain('aria-label="Table: Skill, Level"');
    expect(html).toMatch(/<th scope="col" class="align-left wrapped">.*Skill/s);
    expect(html).toMatch(/<td class="align-right unwrapped">.*working/s);
  });

  test("a data table shows one page of rows, with its caption", () => {
    const rows = Array.from({ length: 7 }, (_, index) => [raw(`row ${index + 1}`), raw("x")]);
    const html = draw([
      {
        type: "data_table",
        caption: "Skills",
        row_header_column_index: 0,
        rows: [[raw("Skill"), raw("Level")], ...rows],
      },
    ]);
    expect(html).toContain("<caption>Skills</caption>");
    expect(html).toMatch(/<th scope="row".*row 1.*row 5/s);
    expect(html).not.toContain("row 6");
    expect(html).toContain("1 to 5 of 7");
  });
});

describe("charts", () => {
  const plotted = (type: string) => ({
    type: "data_visualization",
    title: "Levels asked for",
    chart: {
      type,
      series: [
        { name: "Senior", data: [{ label: "Testing", value: 2 }] },
        { name: "Lead", data: [{ label: "Testing", value: 3 }] },
      ],
      axis_config: { categories: ["Testing"], y_label: "Level" },
    },
  });

  test.each(["bar", "line", "area"])("a %s chart has a name, a legend and its figures", (type) => {
    const html = draw([plotted(type)]);
    expect(html).toContain(`aria-label="Levels asked for: ${type} chart of 1 by 2.`);
    expect(html).toMatch(/<th scope="row">Testing<\/th><td>2<\/td><td>3<\/td>/);
    expect(html).toMatch(/class="legend".*Senior.*Lead/s);
  });

  test("a pie chart has a slice and a row of figures for each segment", () => {
    const segments = [
      { label: "Working", value: 3 },
      { label: "Expert", value: 1 },
    ];
    const html = draw([
      { type: "data_visualization", title: "Shares", chart: { type: "pie", segments } },
    ]);
    expect(html.match(/<path class="series-/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="row">Expert<\/th><td>1<\/td>/);
  });
});

describe("nested blocks", () => {
  const child = { type: "section", text: plain("inside") };

  test("a container can start collapsed", () => {
    const container = { type: "container", title: plain("The rest"), child_blocks: [child] };
    expect(draw([container])).not.toContain("<details");
    expect(draw([{ ...container, is_collapsible: true }])).toMatch(/<details[^>]* open/);
    expect(draw([{ ...container, is_collapsible: true, default_collapsed: true }])).not.toMatch(
      /<details[^>]* open/,
    );
  });

  test("a carousel has cards with buttons", () => {
    const card = {
      type: "card",
      title: mrkdwn("One"),
      body: mrkdwn("two"),
      actions: [{ type: "button", text: plain("Choose"), action_id: "c" }],
    };
    expect(
      draw([{ type: "carousel", elements: [card, { ...card, title: mrkdwn("Two") }] }]),
    ).toMatch(/aria-label="2 cards".*One.*two.*Choose.*Two/s);
  });

  test("an image is shown as its title and description, with a link", () => {
    const html = draw([
      { type: "image", title: plain("Map"), alt_text: "a map", image_url: "https://a.example/m" },
    ]);
    expect(html).toMatch(/Map.*Picture: a map.*href="https:\/\/a.example\/m"/s);
  });
});

describe("unknown blocks and elements", () => {
  test("an unknown block is shown as unknown, with its JSON", () => {
    const html = draw([{ type: "hologram", depth: 3 }]);
    expect(html).toContain("The playground cannot draw this block: hologram");
    expect(html).toMatch(/depth.*: 3/);
  });

  test("an unknown element is shown as unknown", () => {
    expect(draw([{ type: "actions", elements: [{ type: "slider" }] }])).toContain(
      "The playground cannot draw this element: slider",
    );
  });
});
