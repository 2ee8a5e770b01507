import { expect, it } from "vitest";
import { actionId, askAction, readActionId } from "../../../src/render/slack/action-id.ts";

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

it("any other kind of button gives nothing", () => {
  expect(["post", "ask", "ask:x:words:1", "rate:1"].map(readActionId)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
