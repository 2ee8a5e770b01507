import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { appears, composer, goTo, messageWith, stage } from "./stage.ts";

const { open } = stage();

// The app is started once more for it.
const firstAnswerMs = 60_000;

test("Slackbot asks the app for a person, and a chosen question replaces the answer", async () => {
  const page = await open();
  await goTo(page, "Slackbot");
  const field = composer(page, "Message Slackbot");
  await field.fill("what does a senior app ops do?");
  await field.press("Enter");
  const answer = messageWith(page, "Senior application operations engineer");
  await answer.getByRole("heading").first().waitFor({ timeout: firstAnswerMs });

  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const before = await page.getByRole("article").count();
  await answer.getByRole("combobox", { name: "Ask next" }).click();
  await page.getByRole("option", { name: "Lead ›" }).click();
  await messageWith(page, "Lead application operations engineer")
    .getByRole("heading")
    .first()
    .waitFor();
  expect(await page.getByRole("article").count()).toBe(before);

  await page.getByRole("button", { name: "Payloads" }).click();
  const drawer = page.getByRole("complementary", { name: "Payloads" });
  await drawer.getByRole("button", { name: "To the app" }).click();
  await drawer.getByText("mcp tools/call", { exact: true }).last().click();
  expect(await appears(drawer.getByText('"user_id": "U1"'))).toBe(true);
});
