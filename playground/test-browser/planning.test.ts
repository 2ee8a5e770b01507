import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { focused, tabTo } from "./focus.ts";
import { answerTo, appears, composer, goTo, messageWith, stage } from "./stage.ts";

const { open } = stage();

const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";

async function openForm(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Shortcuts and commands" }).click();
  await page.getByRole("menuitem", { name: /Plan a team/ }).click();
  const form = page.getByRole("dialog", { name: "Plan a team" });
  await form.waitFor();
  return form;
}

async function chooseLevel(form: Locator, place: number, name: string): Promise<void> {
  const field = form.getByRole("combobox", { name: new RegExp(`^Role level ${place}`) });
  await field.fill(name);
  await form.getByRole("option", { name }).first().click();
  await expect.poll(async () => field.inputValue()).toBe(name);
}

async function chooseCount(form: Locator, place: number, count: string): Promise<void> {
  const field = form.getByRole("combobox", { name: "How many" }).nth(place - 1);
  await field.fill(count);
  await form.getByRole("option", { name: count, exact: true }).click();
}

test("a team is put together, previewed, and answered in a direct message", async () => {
  const page = await open();
  const form = await openForm(page);
  await chooseLevel(form, 1, senior);
  await chooseCount(form, 1, "2 positions");
  await form.getByRole("heading", { name: /^Team of 2/ }).waitFor();
  await form.getByRole("button", { name: "Add a role level" }).click();
  await chooseLevel(form, 2, lead);
  await form.getByRole("heading", { name: /^Team of 3: 2 senior/ }).waitFor();
  expect(await appears(form.getByText(/7 rest on one position/))).toBe(true);
  // What was entered in the other row is still there.
  expect(await form.getByRole("combobox", { name: /^Role level 1/ }).inputValue()).toBe(senior);
  expect(await form.getByRole("combobox", { name: "How many" }).first().inputValue()).toBe(
    "2 positions",
  );
  await form.getByRole("button", { name: "Show the answer" }).click();
  await form.waitFor({ state: "detached" });
  await goTo(page, "Rolecall");
  await page.getByRole("tab", { name: "Messages" }).click();
  expect(await appears(messageWith(page, "Team of 3"))).toBe(true);
});

test("a team's answer opens the form filled in, and a row can be removed", async () => {
  const page = await open();
  const answer = await answerTo(page, "/team 2 senior app ops + 1 lead app ops");
  await answer.getByRole("button", { name: "Change the team" }).click();
  const form = page.getByRole("dialog", { name: "Plan a team" });
  await form.getByRole("heading", { name: /^Team of 3/ }).waitFor();
  await form.getByRole("button", { name: "Remove role level 1" }).click();
  await form.getByRole("heading", { name: /^Team of 1: 1 lead/ }).waitFor();
  expect(await form.getByRole("combobox", { name: /^Role level 1/ }).inputValue()).toBe(lead);
  await form.getByRole("button", { name: "Show the answer" }).click();
  expect(await appears(messageWith(page, "Team of 1: 1 lead"))).toBe(true);
});

test("a team is planned without a mouse, and the focus is never lost", async () => {
  const page = await open();
  await composer(page).focus();
  await tabTo(page, /^Shortcuts and commands$/);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: /Plan a team/ }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Plan a team" });
  await expect.poll(async () => focused(page)).toMatch(/^Role level 1/);
  for (const place of [1, 2]) {
    await tabTo(page, new RegExp(`^Role level ${place}`), place === 1 ? "Tab" : "Shift+Tab");
    await page.keyboard.type(place === 1 ? "senior app" : "lead app");
    await form.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await form.getByRole("heading", { name: new RegExp(`^Team of ${place}`) }).waitFor();
    await tabTo(page, /^Add a role level$/);
    await page.keyboard.press("Enter");
    await form.getByRole("combobox", { name: `Role level ${place + 1}` }).waitFor();
    expect(await focused(page)).toBe("Add a role level");
  }
  await tabTo(page, /^Remove role level 3$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Role level 3" }).waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  const isInside = await form.evaluate((node) => node.contains(document.activeElement));
  expect(isInside).toBe(true);
  await tabTo(page, /^Show the answer$/);
  await page.keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
});

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong in %s colours",
  async (colorScheme) => {
    // The page's content security policy would block axe's script.
    const page = await open({ colorScheme, bypassCSP: true });
    const form = await openForm(page);
    await chooseLevel(form, 1, senior);
    await form.getByRole("button", { name: "Add a role level" }).click();
    await chooseLevel(form, 2, lead);
    await chooseCount(form, 2, "30 positions");
    await form.getByText(/at most 30 positions/).waitFor();
    await form.getByRole("button", { name: "Show the answer" }).click();
    await form.getByRole("alert").waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
  },
);
