import { expect, test } from "vitest";
import { answerTo, appears, composer, goTo, messageWith, say, stage } from "./stage.ts";

const { open, playground } = stage();

test("a slash command is offered, completed and answered to its asker alone", async () => {
  const page = await open();
  await composer(page).pressSequentially("/ro");
  await page.getByRole("option", { name: /^\/role/ }).waitFor();
  await composer(page).press("Enter");
  await composer(page).pressSequentially("senior-app-ops");
  await composer(page).press("Enter");
  const answer = messageWith(page, "Senior application operations engineer");
  await answer.getByText("Only visible to you").waitFor();
  expect(await answer.getByRole("table").getByRole("row").count()).toBe(14);
  expect(await answer.getByText(/GOV\.UK, Application operations engineer/).count()).toBe(1);
});

test("a button under an answer asks the next question", async () => {
  const page = await open();
  const answer = await answerTo(page, "/role senior-app-ops");
  await answer.getByRole("button", { name: "Lead ›" }).click();
  expect(
    await appears(
      messageWith(page, "level 4 of 5").getByRole("heading", {
        name: "Lead application operations engineer",
      }),
    ),
  ).toBe(true);
});

test("the whole answer can be copied from the window that its menu opens", async () => {
  const page = await open();
  await say(page, "/compare senior-app-ops lead-app-ops");
  const answer = messageWith(page, "From Senior to Lead");
  await answer.getByRole("combobox").click();
  await answer.getByRole("option", { name: "Copy as text" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy as text" });
  const first = dialog.getByRole("textbox", { name: /part 1 of/ });
  await first.waitFor();
  expect(await first.inputValue()).toMatch(/^From Senior to Lead application operations engineer/);
  await dialog.getByRole("button", { name: "Done" }).click();
  await dialog.waitFor({ state: "detached" });
});

test("a mention is answered in its thread, and the thread goes on", async () => {
  const page = await open();
  await say(page, "@rolecall what's practitioner incident management?");
  await page
    .getByRole("button", { name: /^1 reply/ })
    .last()
    .click();
  const thread = page.getByRole("complementary", { name: /Thread/ });
  await thread.getByText("You can lead the investigation and resolution of incidents.").waitFor();
  await thread.getByRole("button", { name: "Working", exact: true }).click();
  expect(await appears(thread.getByRole("heading", { name: /Incident management: working/ }))).toBe(
    true,
  );
});

test("a direct message is answered", async () => {
  const page = await open();
  await goTo(page, "Rolecall");
  await page.getByRole("tab", { name: "Messages" }).click();
  const field = composer(page, "Message Rolecall");
  await field.fill("who needs ITIL foundation?");
  await field.press("Enter");
  expect(await appears(messageWith(page, /ITIL/i).getByRole("button").first())).toBe(true);
});

test("the tour asks its questions at a click", async () => {
  const page = await open();
  const examples = page.getByRole("region", { name: "Try Rolecall" }).getByRole("listitem");
  expect(await examples.count()).toBe(3);
  await examples.first().getByRole("button").click();
  await messageWith(page, "Only visible to you").getByRole("table").first().waitFor();
});

test("a message shortcut explains what a message names", async () => {
  const page = await open();
  await say(page, "We are looking for a lead application operations engineer.");
  const message = messageWith(page, "We are looking for");
  await message.hover();
  await message.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: /Explain roles/ }).click();
  expect(
    await appears(
      messageWith(page, "Only visible to you")
        .getByText(/Lead application operations engineer/i)
        .first(),
    ),
  ).toBe(true);
});

test("a command that the app has not got is refused as in Slack", async () => {
  const page = await open();
  await say(page, "/dance");
  expect(
    await appears(
      messageWith(page, "/dance is not a valid command").getByText("Only visible to you"),
    ),
  ).toBe(true);
});

test("an app that does not answer in time is reported as in Slack", async () => {
  const page = await open();
  playground().fake.faults.onDelivery("command", { kind: "acknowledgement-lost" });
  await say(page, "/role lead-app-ops");
  expect(await appears(messageWith(page, 'failed with the error "operation_timeout"'))).toBe(true);
});

test("the payloads both ways can be read", async () => {
  const page = await open();
  await (await answerTo(page, "/role senior-app-ops")).waitFor();
  await page.getByRole("button", { name: "Payloads" }).click();
  const drawer = page.getByRole("complementary", { name: "Payloads" });
  await drawer.getByRole("button", { name: "To the app" }).click();
  await drawer.getByText("command /role", { exact: true }).first().click();
  expect(await appears(drawer.getByText('"text": "senior-app-ops"'))).toBe(true);
});

test("a lost connection is said, at the button too, and found again by itself", async () => {
  const page = await open();
  const answer = await answerTo(page, "/role senior-app-ops");
  const next = answer.getByRole("button", { name: "Lead ›" });
  await next.waitFor();
  const { fake } = playground();
  fake.faults.onCall("apps.connections.open", { kind: "slow", milliseconds: 3000 });
  fake.sockets.drop();
  await next.click();
  await answer.getByRole("alert").getByText("could not be reached").waitFor();
  await page.getByText("Rolecall is not connected").waitFor();
  await page.getByText("Rolecall is not connected").waitFor({ state: "detached", timeout: 20_000 });
  await next.click();
  expect(await appears(messageWith(page, "level 4 of 5"))).toBe(true);
});
