import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appears, goTo, messageWith, stage } from "./stage.ts";

const { open, playground } = stage();

async function openModal(page: Page) {
  await page.getByRole("button", { name: "Shortcuts and commands" }).click();
  await page.getByRole("menuitem", { name: /Compare role levels/ }).click();
  const modal = page.getByRole("dialog", { name: "Compare role levels" });
  await modal.waitFor();
  return modal;
}

async function chooseLevel(page: Page, typed: string, name: string) {
  const field = page.getByRole("dialog").getByRole("combobox", { name: /Role levels/ });
  await field.fill(typed);
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
}

test("two levels found by typing are compared, and the comparison arrives in the channel", async () => {
  const page = await open();
  const modal = await openModal(page);
  await chooseLevel(page, "senior", "Senior application operations engineer");
  await chooseLevel(page, "lead", "Lead application operations engineer");
  await modal.getByText(/7 skills rise/).waitFor();
  await modal.getByRole("button", { name: "Post", exact: true }).click();
  await modal.waitFor({ state: "detached" });
  expect(
    await appears(
      messageWith(page, /Asked by/).getByRole("heading", {
        name: "From Senior to Lead application operations engineer",
      }),
    ),
  ).toBe(true);
});

test("what is missing is said at its field, which gets the focus", async () => {
  const page = await open();
  const modal = await openModal(page);
  await modal.getByRole("button", { name: "Post", exact: true }).click();
  await modal.getByRole("alert").waitFor();
  const field = modal.getByRole("combobox", { name: /Role levels/ });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await expect
    .poll(async () => field.evaluate((node) => node === document.activeElement))
    .toBe(true);
});

test("a choice that may be left empty can be taken back", async () => {
  const page = await open();
  const modal = await openModal(page);
  await modal.getByRole("button", { name: "Clear #operations" }).click();
  expect(await modal.getByRole("combobox", { name: /Post it to/ }).inputValue()).toBe("");
});

test("options that do not come in time are said to be missing", async () => {
  const page = await open();
  const modal = await openModal(page);
  playground().fake.faults.onDelivery("block_suggestion", { kind: "acknowledgement-lost" });
  await modal.getByRole("combobox", { name: /Role levels/ }).fill("senior");
  expect(await appears(modal.getByText(/operation_timeout/))).toBe(true);
});

test("the modal opens from the Home too", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  await page.getByRole("button", { name: "Compare role levels" }).click();
  expect(await appears(page.getByRole("dialog", { name: "Compare role levels" }))).toBe(true);
});
