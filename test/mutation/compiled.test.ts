import { expect, test } from "vitest";
import { refusedByCompiler } from "./compiled.ts";

test("the compiler refuses what is wrong, even beside what it cannot read", async () => {
  const file = "src/question/several.ts";
  const codes = [
    "export const right: number = 1;",
    'export const wrong: number = "1";',
    "export const unreadable = ;",
    "const unused = 1;\nexport {};",
  ];
  const refused = await refusedByCompiler(codes.map((code) => ({ file, code })));
  expect(refused).toEqual(new Set([1, 2]));
});
