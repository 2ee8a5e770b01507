import { expect, test } from "vitest";
import { focused, tabTo } from "./focus.ts";
import { appears, composer, messageWith, stage } from "./stage.ts";

const { open } = stage();

test("everything from a question to a posted answer goes without a mouse", async () => {
  const page = await open();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the conversation");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Message #operations$/);
  await page.keyboard.type("/ro");
  await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("senior-app-ops");
  await page.keyboard.press("Enter");
  await messageWith(page, "level 3 of 5").waitFor();

  await tabTo(page, /^Lead ›$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await messageWith(page, "level 4 of 5").waitFor();

  await tabTo(page, /^Post to channel$/);
  await page.keyboard.press("Enter");
  await messageWith(page, /Asked by/).waitFor();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("a menu opens, moves and closes by keys, and gives the focus back", async () => {
  const page = await open();
  await composer(page).focus();
  await tabTo(page, /^Shortcuts and commands$/);
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => focused(page)).toMatch(/^Compare role levels/);
  await page.keyboard.press("End");
  expect(await focused(page)).toMatch(/^\/team/);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Shortcuts and commands");
});

test("the modal keeps the focus inside, takes choices by keys, and gives the focus back", async () => {
  const page = await open();
  await composer(page).focus();
  await tabTo(page, /^Shortcuts and commands$/);
  await page.keyboard.press("Enter");
  await expect.poll(async () => focused(page)).toMatch(/^Compare role levels/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await expect.poll(async () => focused(page)).toBe("Role levels");
  for (const [typed, name] of [
    ["senior app", "Senior application operations engineer"],
    ["lead app", "Lead application operations engineer"],
  ] as const) {
    await page.keyboard.type(typed);
    await page.getByRole("option", { name }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
  }
  for (let count = 0; count < 30; count++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.querySelector("dialog")?.contains(document.activeElement) === true,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await focused(page)).toBe("Shortcuts and commands");
});

test("the app's tabs, the thread and the drawer go by keys", async () => {
  const page = await open();
  await composer(page).fill("@rolecall help");
  await composer(page).press("Enter");
  await page
    .getByRole("button", { name: /^1 reply/ })
    .last()
    .waitFor();
  await tabTo(page, /^1 reply/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(async () => focused(page)).toBe("Reply in thread");
  await page.keyboard.press("Escape");
  await expect.poll(async () => focused(page)).toMatch(/^1 reply/);

  await tabTo(page, /^Payloads$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(async () => focused(page)).toMatch(/^Payloads/);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("complementary", { name: "Payloads" }).count()).toBe(0);

  await tabTo(page, /^R?Rolecall$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Home$/);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("textbox", { name: "Message Rolecall" }).waitFor();
});

test("what arrives is announced to those who do not see it", async () => {
  const page = await open();
  await composer(page).fill("/skill practitioner incident management");
  await composer(page).press("Enter");
  expect(
    await appears(
      page
        .locator("#announcements")
        .getByText(/^Rolecall, only visible to you: Incident management: practitioner/),
    ),
  ).toBe(true);
});
