import { expect, it } from "vitest";
import {
  actionId,
  askAction,
  menuAction,
  menuActionId,
  readActionId,
  readMenuActionId,
} from "../../../src/render/slack/action-id.ts";

it("a pressed button gives the page and whether the chart is wanted", () => {
  for (const pressed of [
    { page: 1, chart: false },
    { page: 12, chart: true },
  ]) {
    const id = actionId(pressed, 3);
    expect(id).toMatch(askAction);
    expect(readActionId(id)).toEqual(pressed);
  }
});

it("a menu names the question of its answer if there is room for it", () => {
  for (const ask of ["lead app ops", "a:b", "two\nlines"]) {
    const id = menuActionId(ask);
    expect(id).toMatch(menuAction);
    expect(readMenuActionId(id)).toBe(ask);
    expect(readActionId(id)).toEqual({ page: 1, chart: false });
  }
  for (const ask of ["", "a".repeat(250)]) {
    expect(menuActionId(ask)).toMatch(menuAction);
    expect(readMenuActionId(menuActionId(ask))).toBeUndefined();
  }
});

it("any other kind of button gives nothing", () => {
  expect(["post", "ask", "ask:x:words:1", "ask:menus"].map(readActionId)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
