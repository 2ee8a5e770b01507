import { describe, expect, test } from "vitest";
import { draw } from "./draw.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

function inActions(element: object): string {
  return draw([{ type: "actions", block_id: "b", elements: [{ action_id: "a", ...element }] }]);
}

function inInput(element: object, errors: Readonly<Record<string, string>> = {}): string {
  const input = {
    type: "input",
    block_id: "b",
    label: plain("Role levels"),
    hint: plain("Two to five"),
    element: { action_id: "a", ...element },
  };
  return draw([input], { errors });
}

describe("buttons", () => {
  test("a button has its style and its accessibility label", () => {
    const html = inActions({
      type: "button",
      text: plain("Post"),
      style: "primary",
      accessibility_label: "Post to #operations",
    });
    expect(html).toMatch(/<button[^>]*class="button primary[^>]*aria-label="Post to #operations"/);
  });

  test("a button with a URL is a link", () => {
    expect(inActions({ type: "button", text: plain("Read"), url: "https://a.example" })).toMatch(
      /<a [^>]*href="https:\/\/a.example"/,
    );
  });

  test("feedback buttons are two labelled buttons", () => {
    const html = inActions({
      type: "feedback_buttons",
      positive_button: { text: plain("Good"), value: "y", accessibility_label: "Helpful" },
      negative_button: { text: plain("Bad"), value: "n" },
    });
    expect(html).toMatch(/aria-label="Helpful".*aria-label="Bad"/s);
  });

  test("an overflow menu is a button that opens a menu", () => {
    expect(inActions({ type: "overflow", options: [option("Chart")] })).toMatch(
      /aria-haspopup="menu"[^>]*aria-expanded="false"[^>]*aria-label="More options"/,
    );
  });
});

describe("inputs", () => {
  test.each([
    "external_select",
    "multi_external_select",
    "users_select",
    "multi_users_select",
    "channels_select",
    "multi_channels_select",
    "conversations_select",
    "multi_conversations_select",
  ])("%s is a labelled combobox", (type) => {
    expect(inInput({ type })).toMatch(/role="combobox"[^>]*aria-labelledby="[^"]+-label"/);
  });

  test("a select outside an input is labelled by its placeholder", () => {
    expect(
      inActions({ type: "static_select", placeholder: plain("More"), options: [option("One")] }),
    ).toMatch(/role="combobox"[^>]*aria-label="More"/);
  });

  test("a select shows the choice in its field, a multi-select as chips", () => {
    const chosen = option("Lead");
    expect(inInput({ type: "static_select", options: [chosen], initial_option: chosen })).toContain(
      'value="Lead"',
    );
    expect(
      inInput({ type: "multi_static_select", options: [chosen], initial_options: [chosen] }),
    ).toContain('aria-label="Remove Lead"');
  });

  test.each([
    ["plain_text_input", "text"],
    ["email_text_input", "email"],
    ["url_text_input", "url"],
    ["number_input", "text"],
    ["datepicker", "date"],
    ["timepicker", "time"],
  ])("%s is a field of type %s", (type, expected) => {
    expect(inInput({ type })).toMatch(new RegExp(`<input type="${expected}"[^>]*class="field`));
  });

  test("a multiline input is a text area", () => {
    expect(inInput({ type: "plain_text_input", multiline: true })).toContain("<textarea");
  });

  test.each([
    ["radio_buttons", "radiogroup", "radio"],
    ["checkboxes", "group", "checkbox"],
  ])("%s are a group of native inputs", (type, role, native) => {
    const html = inInput({ type, options: [option("One"), option("Two")] });
    expect(html).toContain(`role="${role}"`);
    expect(html.match(new RegExp(`<input type="${native}"`, "g"))).toHaveLength(2);
  });

  test("an error is announced with its field", () => {
    const html = inInput({ type: "plain_text_input" }, { b: "Choose at least two." });
    const [, described = ""] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toMatch(/aria-invalid="true"|aria-invalid(?=[ >])/);
    for (const [id, words] of [
      [described.split(" ")[0], "Choose at least two."],
      [described.split(" ")[1], "Two to five"],
    ]) {
      expect(html).toMatch(new RegExp(`id="${id ?? ""}"[^>]*>${words ?? ""}`));
    }
  });
});
