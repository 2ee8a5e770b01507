import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerTo, appears, goTo, stage } from "./stage.ts";

const { open } = stage();

async function openCheck(page: Page): Promise<Locator> {
  const answer = await answerTo(page, "/role lead-app-ops");
  await answer.getByRole("button", { name: "Check yourself" }).click();
  const modal = page.getByRole("dialog", { name: "Check yourself" });
  await modal.getByRole("radiogroup").first().waitFor();
  return modal;
}

function group(modal: Locator, skill: string): Locator {
  return modal.getByRole("radiogroup", { name: new RegExp(`^${skill}: what is your level`) });
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("no radio button is chosen, and the result comes in the same window", async () => {
  const page = await open();
  const modal = await openCheck(page);
  expect(await modal.getByRole("radiogroup").count()).toBe(13);
  expect(await modal.getByRole("radio", { checked: true }).count()).toBe(0);
  await group(modal, "Testing").getByText("At practitioner").click();
  await group(modal, "Incident management").getByText("Below practitioner").click();
  await modal.getByRole("button", { name: "Show the result" }).click();
  expect(await appears(modal.getByText(/^At or above 1 of the 13 skills/))).toBe(true);
  const copied = modal.getByRole("textbox", { name: /^The result, to copy/ }).first();
  expect(await copied.inputValue()).toContain("Incident management: practitioner");
  await modal.getByRole("button", { name: "Back" }).click();
  await group(modal, "Testing")
    .getByRole("radio", { name: "At practitioner", checked: true })
    .waitFor();
  await modal.getByRole("button", { name: "Show the result" }).click();
  await modal.getByRole("button", { name: "Done" }).click();
  await modal.waitFor({ state: "detached" });
});

test("the keyboard alone is enough", async () => {
  const page = await open();
  const modal = await openCheck(page);
  const first = modal.getByRole("radio").first();
  await expect
    .poll(async () => first.evaluate((node) => node === document.activeElement))
    .toBe(true);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await modal.getByRole("radio", { checked: true }).waitFor();
  await page.keyboard.press("Enter");
  expect(await appears(modal.getByText(/^At or above 1 of the 13 skills/))).toBe(true);
  await page.keyboard.press("Escape");
  await modal.waitFor({ state: "detached" });
});

test("in the Home a role level is chosen first", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  await page.getByRole("button", { name: "Check yourself" }).click();
  const modal = page.getByRole("dialog", { name: "Check yourself" });
  await modal.getByRole("combobox", { name: /Which role level/ }).fill("lead");
  await page.getByRole("option", { name: "Lead application operations engineer" }).click();
  await modal.getByRole("button", { name: "Next" }).click();
  expect(await appears(modal.getByRole("radiogroup"))).toBe(true);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("axe finds nothing wrong with the skills and the result", async () => {
    const page = await open({ colorScheme, bypassCSP: true });
    const modal = await openCheck(page);
    expect(await findings(page)).toEqual([]);
    await group(modal, "Testing").getByText("Below practitioner").click();
    await modal.getByRole("button", { name: "Show the result" }).click();
    await modal.getByRole("heading", { name: /^At or above none of the 13/ }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
