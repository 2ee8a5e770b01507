import { expect, test } from "vitest";
import { actAs, answerTo, appears, goTo, messageWith, say, stage } from "./stage.ts";

const { open } = stage();

test("what one person posts to a channel, the other one sees", async () => {
  const page = await open();
  const mine = await answerTo(page, "/role senior-app-ops");
  await mine.getByRole("button", { name: "Post to channel" }).click();
  const posted = page
    .getByRole("article")
    .filter({ hasText: /Asked by/ })
    .filter({ hasNotText: "Only visible to you" });
  await posted.waitFor();

  await actAs(page, "Tom");
  await posted.getByText("@Priya Shah").waitFor();
  await posted.getByRole("heading", { name: "Senior application operations engineer" }).waitFor();
  expect(await page.getByRole("article").filter({ hasText: "Only visible to you" }).count()).toBe(
    0,
  );
});

test("an answer that was posted cannot be posted again", async () => {
  const page = await open();
  const mine = await answerTo(page, "/role lead-app-ops");
  await mine.getByRole("button", { name: "Post to channel" }).dblclick();
  await expect
    .poll(async () =>
      page
        .getByRole("article")
        .filter({ hasText: /Asked by/ })
        .filter({ hasText: "level 4 of 5" })
        .count(),
    )
    .toBe(1);
  await expect
    .poll(async () => mine.getByRole("button", { name: "Post to channel" }).count())
    .toBe(0);
});

test("who asked can remove a post, with its thread, and is asked first", async () => {
  const page = await open();
  const mine = await answerTo(page, "/compare senior-app-ops principal-app-ops");
  await mine.getByRole("button", { name: "Post to channel" }).click();
  const posted = page
    .getByRole("article")
    .filter({ hasText: /Asked by @Priya Shah with \/compare senior-app-ops principal-app-ops/ });
  await posted.getByRole("button", { name: /repl/ }).waitFor();
  const remove = posted.getByRole("button", { name: "Remove" });

  await actAs(page, "Tom");
  await remove.click();
  await page.getByRole("button", { name: "Remove", exact: true }).last().click();
  await messageWith(page, "Only the person who asked for this answer can remove it.").waitFor();

  await actAs(page, "Priya");
  await remove.click();
  await page.getByRole("button", { name: "Keep" }).click();
  expect(await posted.count()).toBe(1);
  await remove.click();
  await page.getByRole("button", { name: "Remove", exact: true }).last().click();
  await posted.waitFor({ state: "detached" });
});

test("an answer is posted elsewhere from a channel and from the Home", async () => {
  const page = await open();
  const mine = await answerTo(page, "/role principal-app-ops");
  await mine.getByRole("button", { name: "More options" }).click();
  await page.getByRole("menuitem", { name: "Post elsewhere" }).click();
  const modal = page.getByRole("dialog", { name: "Post the answer" });
  await modal.getByRole("combobox", { name: /Post it to/ }).click();
  await page.getByRole("option", { name: /general/ }).click();
  await modal.getByRole("button", { name: "Post", exact: true }).click();
  await modal.getByText("Posted to the conversation that you chose.").waitFor();
  await modal.getByRole("button", { name: "Close" }).first().click();
  await goTo(page, "general");
  await messageWith(page, /Asked by @Priya Shah with \/role principal-app-ops/).waitFor();

  await goTo(page, "Rolecall");
  const field = page.getByRole("textbox", { name: /Ask about a role/ });
  await field.fill("what is problem management?");
  await field.press("Enter");
  await page.getByRole("tabpanel").getByRole("button", { name: "Post to channel" }).click();
  await modal.getByRole("combobox", { name: /Post it to/ }).click();
  await page.getByRole("option", { name: /operations/ }).click();
  await modal.getByRole("button", { name: "Post", exact: true }).click();
  await modal.getByText("Posted to the conversation that you chose.").waitFor();
  await modal.getByRole("button", { name: "Close" }).first().click();
  await goTo(page, "operations");
  expect(await appears(messageWith(page, /Asked by @Priya Shah: problem management/))).toBe(true);
});

test("it posts where the app is no member, and the other person's channel is marked as unread", async () => {
  const page = await open();
  await goTo(page, "general");
  const field = page.getByRole("textbox", { name: "Message #general" });
  await field.fill("/skill practitioner incident management");
  await field.press("Enter");
  await messageWith(page, "Only visible to you")
    .getByRole("button", { name: "Post to channel" })
    .click();
  await messageWith(page, /Asked by/).waitFor();
  await goTo(page, "operations");
  await actAs(page, "Tom");
  expect(await appears(page.getByRole("button", { name: /general 1 new/ }))).toBe(true);
});

test("two people in two windows see the same channel", async () => {
  const [priya, tom] = [await open(), await open()];
  await actAs(tom, "Tom");
  await say(tom, "Shall we compare the levels?");
  expect(
    await appears(messageWith(priya, "Shall we compare the levels?").getByText("Tom Evans")),
  ).toBe(true);
});
