/**
 * What Slack would reject in a message. This is an oracle, written from Slack's documentation and
 * observed behaviour, not from the code under test. It reads the message as the JSON that would be
 * sent.
 */
export function refusals(message: { readonly text: string; readonly blocks: unknown }): string[] {
  const found: string[] = [];
  const say = (problem: string): void => {
    found.push(problem);
  };
  const json = JSON.stringify(message.blocks);
  const blocks = asList(JSON.parse(json));
  const total = json.length;
  if (total >= 12_000) say(`blocks take ${total} characters`);
  if (message.text.trim() === "") say("text is empty");
  if (message.text.length > 4000) say(`text has ${message.text.length} characters`);
  if (/<[!@#]|<https?:/.test(message.text)) say("text mentions or links");
  if (/[<>]/.test(message.text)) say("text is not escaped");
  if (/&(?!amp;|lt;|gt;)/.test(message.text)) say("text has a bare ampersand");

  const every = blocks.flatMap((block) => [block, ...asList(field(block, "child_blocks"))]);
  if (every.length > 50) say(`${every.length} blocks`);
  if (every.filter((block) => field(block, "type") === "table").length > 1) say("two tables");
  if (every.filter((block) => field(block, "type") === "data_visualization").length > 2) {
    say("three charts");
  }
  for (const block of every) checkBlock(block, say);
  for (const nested of blocks.flatMap((block) => asList(field(block, "child_blocks")))) {
    if (["data_visualization", "card", "container"].includes(string(field(nested, "type")))) {
      say("a block in a container that may not be there");
    }
  }
  const all = everything(blocks);
  checkUnique("action_id", all, say);
  checkUnique("block_id", all, say);
  return found;
}

type Say = (problem: string) => void;

function checkBlock(block: unknown, say: Say): void {
  const type = string(field(block, "type"));
  switch (type) {
    case "header":
      return checkText(field(block, "text"), 150, "header", say);
    case "context": {
      const elements = asList(field(block, "elements"));
      if (elements.length === 0 || elements.length > 10) say(`context of ${elements.length}`);
      for (const element of elements) checkText(element, 3000, "context", say);
      return;
    }
    case "section":
      return checkText(field(block, "text"), 3000, "section", say);
    case "actions":
      return checkActions(block, say);
    case "rich_text":
      return checkRichText(block, say);
    case "table":
      return checkTable(block, say);
    case "container": {
      const children = asList(field(block, "child_blocks"));
      if (children.length === 0 || children.length > 10) say(`container of ${children.length}`);
      return checkText(field(block, "title"), 150, "container title", say);
    }
    case "data_visualization":
      return checkChart(block, say);
    case "divider":
      return;
    default:
      say(`a block of type ${type}`);
  }
}

function checkText(text: unknown, most: number, where: string, say: Say): void {
  const content = string(field(text, "text"));
  if (field(text, "type") !== "plain_text" && field(text, "verbatim") !== true) {
    say(`${where} is parsed`);
  }
  if (content.trim() === "") say(`${where} is empty`);
  if (content.length > most) say(`${where} has ${content.length} characters`);
}

function checkActions(block: unknown, say: Say): void {
  const elements = asList(field(block, "elements"));
  if (elements.length === 0 || elements.length > 25) say(`actions of ${elements.length}`);
  for (const element of elements) {
    if (string(field(element, "action_id")).length > 255) say("long action_id");
    if (field(element, "type") === "static_select") {
      checkMenu(element, say);
      continue;
    }
    if (field(element, "type") !== "button") say("an element that is no button");
    checkText(field(element, "text"), 75, "button", say);
    const value = string(field(element, "value"));
    if (value === "" || value.length > 2000) say(`button value of ${value.length}`);
  }
}

function checkMenu(menu: unknown, say: Say): void {
  const options = asList(field(menu, "options"));
  if (options.length === 0 || options.length > 100) say(`menu of ${options.length}`);
  checkText(field(menu, "placeholder"), 150, "placeholder", say);
  for (const option of options) {
    checkText(field(option, "text"), 75, "option", say);
    const value = string(field(option, "value"));
    if (value === "" || value.length > 150) say(`option value of ${value.length}`);
  }
}

const richTypes = new Set([
  "rich_text_section",
  "rich_text_quote",
  "rich_text_list",
  "rich_text_preformatted",
  "text",
  "link",
]);

function checkRichText(block: unknown, say: Say): void {
  const elements = asList(field(block, "elements"));
  if (elements.length === 0) say("empty rich text");
  for (const element of everything(elements)) {
    const type = field(element, "type");
    if (typeof type !== "string") continue;
    if (!richTypes.has(type)) say(`rich text element ${type}`);
    if (type === "link" && !string(field(element, "url")).startsWith("https:")) {
      say("link to no page");
    }
    if (type === "text" || type === "link") {
      const content = string(field(element, "text"));
      if (content === "") say("empty rich text element");
      if (content.length > 3000) say(`rich text element of ${content.length}`);
    } else if (asList(field(element, "elements")).length === 0) {
      say(`${type} without elements`);
    }
  }
}

function checkTable(block: unknown, say: Say): void {
  const rows = asList(field(block, "rows")).map(asList);
  if (rows.length === 0 || rows.length > 100) say(`table of ${rows.length} rows`);
  const cells = rows.flat();
  const width = rows[0]?.length ?? 0;
  if (width > 20) say(`table of ${width} columns`);
  if (rows.some((row) => row.length !== width)) say("ragged table");
  if (asList(field(block, "column_settings")).length > 20) say("column settings");
  if (cells.some((cell) => string(field(cell, "text")).trim() === "")) say("empty cell");
  const characters = cells.reduce<number>(
    (sum, cell) => sum + string(field(cell, "text")).length,
    0,
  );
  if (characters > 10_000) say(`table of ${characters} characters`);
}

function checkChart(block: unknown, say: Say): void {
  if (string(field(block, "title")).length > 50) say("long chart title");
  const chart = field(block, "chart");
  const series = asList(field(chart, "series"));
  const categories = asList(field(field(chart, "axis_config"), "categories"));
  if (series.length === 0 || series.length > 12) say(`chart of ${series.length} series`);
  if (categories.length === 0 || categories.length > 20)
    say(`chart of ${categories.length} points`);
  const names = [...series.map((each) => field(each, "name")), ...categories].map(string);
  if (names.some((name) => name === "" || name.length > 20)) say("long chart label");
  if (new Set(categories).size !== categories.length) say("two categories of one name");
  if (new Set(series.map((each) => field(each, "name"))).size !== series.length) {
    say("two series of one name");
  }
  for (const each of series) {
    const labels = asList(field(each, "data")).map((point) => field(point, "label"));
    if (JSON.stringify(labels) !== JSON.stringify(categories)) say("points beside the categories");
  }
}

function checkUnique(key: string, all: readonly unknown[], say: Say): void {
  const values = all.map((each) => field(each, key)).filter((value) => typeof value === "string");
  if (new Set(values).size !== values.length) say(`two of one ${key}`);
}

/** Every object and array in a value, including the value itself, but for what is skipped. */
function everything(
  value: unknown,
  isSkipped: (each: unknown) => boolean = () => false,
): readonly unknown[] {
  const found: unknown[] = [];
  const add = (each: unknown): void => {
    if (typeof each !== "object" || each === null || isSkipped(each)) return;
    found.push(each);
    for (const within of Object.values(each)) add(within);
  };
  add(value);
  return found;
}

/** The page's own words in a message's blocks, in order, without the frame around them. */
export function shownTexts(blocks: unknown): readonly string[] {
  // Only the sources, which are around them, have links.
  const isLinked = (each: unknown): boolean =>
    asList(field(each, "elements")).some((element) => field(element, "type") === "link");
  return everything(JSON.parse(JSON.stringify(blocks)), isLinked)
    .filter((each) => ["text", "raw_text"].includes(string(field(each, "type"))))
    .map((each) => field(each, "text"))
    .filter((text) => typeof text === "string");
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const property: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return property;
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
