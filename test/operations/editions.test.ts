import { expect, test } from "vitest";
import { createEditions } from "../../src/operations/editions.ts";
import type { DatedEdition } from "../../src/operations/state.ts";
import { bot } from "../slack/bot.ts";

function edition(date: string): DatedEdition {
  return { rolecall: bot(), date, changedAt: 0 };
}

/** Loads one after the other; throws the errors among them. */
function loading(...loads: readonly (DatedEdition | Error)[]): () => DatedEdition {
  const left = [...loads];
  return () => {
    const next = left.shift();
    if (next === undefined) throw new Error("nothing left to load");
    if (next instanceof Error) throw next;
    return next;
  };
}

test("a newer edition takes the place of the old one, which whoever holds it keeps", () => {
  const editions = createEditions(loading(edition("2026-01-01"), edition("2026-02-02")));
  const held = editions.current();
  expect(editions.replace().kind).toBe("replaced");
  expect(editions.current().date).toBe("2026-02-02");
  expect(held.date).toBe("2026-01-01");
});

test("a bad one is refused with its reason, and the next good one is taken", () => {
  const editions = createEditions(
    loading(edition("2026-01-01"), new Error("it is no JSON"), edition("2026-03-03")),
  );
  expect(editions.replace()).toEqual({ kind: "refused", reason: "it is no JSON" });
  expect(editions.current().date).toBe("2026-01-01");
  expect(editions.replace().kind).toBe("replaced");
  expect(editions.current().date).toBe("2026-03-03");
});

test("there is no start without a catalogue", () => {
  expect(() => createEditions(loading(new Error("not there")))).toThrow("not there");
});
