import { expect, test } from "vitest";
import { generatedFramework, governmentSize } from "./generated-framework.ts";

test("the generated framework has the size of the government's, and no id twice", () => {
  const { roles, roleLevels, skills } = generatedFramework();
  expect([roles.length, roleLevels.length, skills.length]).toEqual([52, 205, 188]);
  const ids = [...roleLevels, ...skills].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const senior = roleLevels.filter(({ title }) => title.startsWith("Senior "));
  expect(senior.length).toBeGreaterThanOrEqual(40);
});

test("the same seed gives the same framework, another seed another one", () => {
  expect(generatedFramework(5)).toEqual(generatedFramework(5));
  expect(generatedFramework(5)).not.toEqual(generatedFramework(6));
});

test("it can be made as large as is wanted", () => {
  const size = { ...governmentSize, roles: 300, roleLevels: 1200, skills: 2000 };
  const { roleLevels, skills } = generatedFramework(1, size);
  expect([roleLevels.length, skills.length]).toEqual([1200, 2000]);
});
