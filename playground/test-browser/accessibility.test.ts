import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerTo, goTo, say, stage } from "./stage.ts";

const { open } = stage();

/** What axe finds on the page as it stands, one line a finding. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
  return violations.map(
    ({ id, impact, nodes }) => `${impact ?? ""} ${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

async function answered(page: Page, question = "/role senior-app-ops"): Promise<Locator> {
  const answer = await answerTo(page, question);
  await answer.getByRole("button").first().waitFor();
  return answer;
}

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the start": async () => Promise.resolve(),
  "the command menu": async (page) => {
    await page.getByRole("textbox").fill("/");
    await page.getByRole("listbox").waitFor();
  },
  "an answer": async (page) => {
    await answered(page);
  },
  "a comparison": async (page) => {
    await answered(page, "/compare senior-app-ops lead-app-ops");
  },
  "an open menu": async (page) => {
    await page.getByRole("button", { name: "Shortcuts and commands" }).click();
  },
  "the modal with options": async (page) => {
    await page.getByRole("button", { name: "Shortcuts and commands" }).click();
    await page.getByRole("menuitem", { name: /Compare role levels/ }).click();
    await page.getByRole("combobox", { name: /Role levels/ }).fill("lead");
    await page.getByRole("option").first().waitFor();
  },
  "the modal with an error": async (page) => {
    await page.getByRole("button", { name: "Shortcuts and commands" }).click();
    await page.getByRole("menuitem", { name: /Compare role levels/ }).click();
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.getByRole("alert").waitFor();
  },
  "the modal to copy from": async (page) => {
    await answered(page);
    await page
      .getByRole("combobox", { name: /^Ask more about/ })
      .last()
      .click();
    await page.getByRole("option", { name: "Copy as text" }).click();
    await page.getByRole("dialog", { name: "Copy as text" }).getByRole("textbox").waitFor();
  },
  "a thread": async (page) => {
    await say(page, "@rolecall what's practitioner incident management?");
    await page
      .getByRole("button", { name: /^1 reply/ })
      .last()
      .click();
    await page.getByRole("complementary", { name: /Thread/ }).waitFor();
  },
  "the payloads": async (page) => {
    await answered(page);
    await page.getByRole("button", { name: "Payloads" }).click();
    await page.locator(".traffic-entry summary").first().click();
  },
  "the Home": async (page) => {
    await goTo(page, "Rolecall");
    await page.getByRole("textbox", { name: /Ask about a role/ }).waitFor();
  },
  "the messages with the app": async (page) => {
    await goTo(page, "Rolecall");
    await page.getByRole("tab", { name: "Messages" }).click();
    await page.getByRole("textbox", { name: "Message Rolecall" }).waitFor();
  },
};

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each(Object.keys(screens))("axe finds nothing wrong with %s", async (screen) => {
    // axe is a script of its own, which the page's policy would refuse.
    const page = await open({ colorScheme, bypassCSP: true });
    await screens[screen]?.(page);
    expect(await findings(page)).toEqual([]);
  });
});

describe.each([
  ["a screen of 320 pixels", { width: 320, height: 640 }],
  ["a zoom of 200 %", { width: 640, height: 430 }],
])("on %s", (_, viewport) => {
  test("nothing has to be scrolled sideways, and nothing is out of reach", async () => {
    const page = await open({ viewport });
    await answered(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    await page.getByRole("button", { name: "Channels" }).click();
    await goTo(page, "Rolecall");
    await page.getByRole("button", { name: "Compare role levels" }).click();
    const modal = page.getByRole("dialog");
    await modal.waitFor();
    const box = await modal.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(viewport.width);
    expect(box?.height).toBeLessThanOrEqual(viewport.height);
    await modal.getByRole("button", { name: "Cancel" }).last().click();
    await page.getByRole("button", { name: "Payloads" }).click();
    await page.getByRole("button", { name: "Close payloads" }).click();
  });
});

describe("on a phone of 375 pixels", () => {
  test.each([
    ["five levels", "/compare associate, mid, senior, lead and principal app ops"],
    ["four levels", "/compare associate, senior, lead and principal app ops"],
    ["a team at all four levels", "/team 1 senior app ops + 1 lead app ops + 1 principal app ops"],
  ])("no table of %s is scrolled sideways", async (_, question) => {
    const page = await open({ viewport: { width: 375, height: 812 } });
    await answered(page, question);
    const frame = page.getByRole("group", { name: /^Table: Skill/ }).last();
    await frame.waitFor();
    const [shown, whole] = await frame.evaluate((each) => [each.clientWidth, each.scrollWidth]);
    expect(whole).toBeLessThanOrEqual(shown);
  });

  test("no chart is scrolled sideways, and it grows with the window", async () => {
    const page = await open({ viewport: { width: 375, height: 812 } });
    const answer = await answered(page, "/compare associate, senior, lead and principal app ops");
    await answer.getByRole("button", { name: "Chart" }).click();
    const frame = page.getByRole("group", { name: "Levels asked for", exact: true });
    await frame.waitFor();
    const widths = async (): Promise<readonly [shown: number, whole: number]> =>
      frame.evaluate((each) => [each.clientWidth, each.scrollWidth]);
    const [shown, whole] = await widths();
    expect(whole).toBeLessThanOrEqual(shown);
    const drawn = frame.getByRole("img");
    const narrow = await drawn.getAttribute("viewBox");
    await page.setViewportSize({ width: 1280, height: 860 });
    await expect.poll(async () => drawn.getAttribute("viewBox")).not.toBe(narrow);
  });
});
