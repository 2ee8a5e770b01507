import { expect, test } from "vitest";
import { createClientTurns } from "../../../src/commands/mcp/client-turns.ts";

test("One request runs at a time, and the clients that wait take turns.", async () => {
  const turns = createClientTurns();
  const order: string[] = [];
  const ask = async (client: string): Promise<void> => {
    await turns.take(client);
    order.push(client);
    await Promise.resolve();
    turns.done();
  };
  await Promise.all(["a", "a", "a", "a", "b", "b", "c"].map(ask));
  expect(order.join("")).toBe("aabcaba");
  await ask("a");
  expect(order).toHaveLength(8);
});

test("A client of which a hundred requests wait gets no further turn, and others do.", async () => {
  const turns = createClientTurns();
  expect(await turns.take("a")).toBe(true);
  const answers: boolean[] = [];
  const ask = async (): Promise<void> => void answers.push(await turns.take("a"));
  for (let count = 0; count < 100; count += 1) void ask();
  expect(await turns.take("a")).toBe(false);
  // They wait, and were not refused.
  expect(answers).toEqual([]);
  const other = turns.take("b");
  turns.done();
  turns.done();
  expect(await other).toBe(true);
  void turns.take("a");
});
