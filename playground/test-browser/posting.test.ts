import { expect, test } from "vitest";
import { actAs, appears, goTo, messageWith, say, stage } from "./stage.ts";

const { open } = stage();

test("what one person posts to a channel, the other one sees", async () => {
  const page = await open();
  await say(page, "/role senior-app-ops");
  const mine = messageWith(page, "Only visible to you");
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
  await say(page, "/role lead-app-ops");
  const mine = messageWith(page, "level 4 of 5").filter({ hasText: "Only visible to you" });
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
