import { describe, expect, test } from "vitest";
import {
  entryOf,
  knownOptions,
  leastQuery,
  matching,
  selectedOptions,
} from "../../../page/elements/menu-options.js";
import type { GroupedOption } from "../../../page/types.ts";
import { surface } from "../blocks/draw.ts";

const { directory } = surface;
const grouped = (text: string, value: string): GroupedOption => ({
  option: { text: { type: "plain_text", text }, value },
});
const names = (options: readonly GroupedOption[]) => options.map(({ option }) => option.text.text);

const lead = grouped("Lead engineer", "lead");
const senior = grouped("Senior engineer", "senior");

describe("the options of a menu", () => {
  test("groups are in order, each option with its heading", () => {
    const options = knownOptions(
      {
        type: "static_select",
        option_groups: [
          { label: { type: "plain_text", text: "Levels" }, options: [lead.option, senior.option] },
        ],
      },
      directory,
    );
    expect(options.map(({ group }) => group)).toEqual(["Levels", "Levels"]);
  });

  test("an option matches if it has all the words typed, in any order and case", () => {
    expect(names(matching([lead, senior], "ENG sen"))).toEqual(["Senior engineer"]);
    expect(names(matching([lead, senior], ""))).toHaveLength(2);
    expect(matching([lead, senior], "lead senior")).toEqual([]);
  });

  test("the app is asked from its minimum length on, three characters by default", () => {
    expect(leastQuery({ type: "external_select" })).toBe(3);
    expect(leastQuery({ type: "multi_external_select", min_query_length: 1 })).toBe(1);
    expect(leastQuery({ type: "users_select" })).toBe(0);
  });
});

describe("what is sent for a selection", () => {
  test("one whole option, several or none", () => {
    expect(entryOf({ type: "external_select" }, [lead])).toEqual(lead.option);
    expect(entryOf({ type: "external_select" }, [])).toBeNull();
    expect(entryOf({ type: "multi_external_select" }, [lead, senior])).toEqual([
      lead.option,
      senior.option,
    ]);
  });

  test("ids of people and conversations", () => {
    expect(entryOf({ type: "users_select" }, [grouped("Priya Shah", "U1")])).toBe("U1");
    expect(entryOf({ type: "multi_conversations_select" }, [grouped("#operations", "C2")])).toEqual(
      ["C2"],
    );
  });
});

describe("what a menu shows as chosen", () => {
  test("what was entered, rather than the initial value", () => {
    const element = { type: "external_select", initial_option: lead.option } as const;
    const held = { type: "external_select", selected_option: senior.option };
    expect(names(selectedOptions(element, undefined, directory))).toEqual(["Lead engineer"]);
    expect(names(selectedOptions(element, held, directory))).toEqual(["Senior engineer"]);
  });

  test("a conversation by its name", () => {
    const held = { type: "conversations_select", selected_conversation: "C2" };
    expect(names(selectedOptions({ type: "conversations_select" }, held, directory))).toEqual([
      "#operations",
    ]);
  });

  test("nothing if nothing is chosen", () => {
    const held = { type: "external_select", selected_option: null };
    expect(selectedOptions({ type: "external_select" }, held, directory)).toEqual([]);
  });
});
