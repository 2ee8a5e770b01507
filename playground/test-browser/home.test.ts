import { expect, test } from "vitest";
import { actAs, appears, goTo, stage } from "./stage.ts";

const { open } = stage();

test("a question in the Home is answered in its place", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  const field = page.getByRole("textbox", { name: /Ask about a role/ });
  await field.fill("what is problem management?");
  await field.press("Enter");
  await page
    .getByRole("tabpanel")
    .getByRole("heading", { name: /Problem management/i })
    .first()
    .waitFor();
  expect(await field.inputValue()).toBe("what is problem management?");
});

test("a level chosen in the Home is shown there", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  await page.getByRole("combobox", { name: "Choose a level" }).first().click();
  await page.getByRole("option", { name: /Lead/ }).first().click();
  expect(
    await appears(
      page
        .getByRole("tabpanel")
        .getByRole("heading", { name: /Lead application operations engineer/ })
        .first(),
    ),
  ).toBe(true);
});

test("each person has a Home of their own", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  const field = page.getByRole("textbox", { name: /Ask about a role/ });
  await field.fill("list roles");
  await field.press("Enter");
  await page
    .getByRole("tabpanel")
    .getByText("Infrastructure operations engineer")
    .first()
    .waitFor();
  const other = await open();
  await actAs(other, "Tom");
  await goTo(other, "Rolecall");
  await other.getByRole("textbox", { name: /Ask about a role/ }).waitFor();
  expect(await other.getByRole("textbox", { name: /Ask about a role/ }).inputValue()).toBe("");
});
