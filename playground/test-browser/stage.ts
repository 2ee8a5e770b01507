import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { startPlayground } from "../playground.ts";
import { fiveDocumentsCatalogue } from "../../test/five-documents/paths.ts";
import type { Playground } from "../playground.ts";

/** The playground as people start it, and a browser in front of it. */
export interface Stage {
  readonly playground: () => Playground;
  /** A page of its own, on the channel that the playground opens with. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Starts everything for one test file. What a page logs as an error fails the test. */
export function stage(): Stage {
  let playground: Playground | undefined;
  let browser: Browser | undefined;
  const trouble: string[] = [];

  beforeAll(async () => {
    if (!existsSync(chromiumPath)) {
      throw new Error(
        `There is no browser at ${chromiumPath}. Install Debian's chromium, or set CHROMIUM to the path of a browser.`,
      );
    }
    [playground, browser] = await Promise.all([
      startPlayground(0, fiveDocumentsCatalogue),
      chromium.launch({ executablePath: chromiumPath }),
    ]);
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map(async (context) => context.close()) ?? []);
    const seen = trouble.splice(0);
    expect(seen).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
  });

  const running = (): Playground => {
    if (playground === undefined) throw new Error("The playground has not started.");
    return playground;
  };
  return {
    playground: running,
    async open(options = {}) {
      if (browser === undefined) throw new Error("The browser has not started.");
      const context = await browser.newContext({
        viewport: { width: 1280, height: 860 },
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      watch(page, running().url, trouble);
      await page.goto(running().url);
      await page.getByRole("heading", { name: "#operations" }).waitFor();
      return page;
    },
  };
}

/** Notes errors on the page, and requests to anywhere but the playground. */
function watch(page: Page, url: string, trouble: string[]): void {
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) trouble.push(`request: ${request.url()}`);
  });
}

export function composer(page: Page, label = "Message #operations"): Locator {
  return page.getByRole("textbox", { name: label });
}

/** Types into the channel's composer and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

/**
 * Says it, and gives the answer that only this person sees. Answers to earlier tests of the file
 * are still in the channel: a click on the last one would miss its button when the new one comes.
 */
export async function answerTo(page: Page, text: string): Promise<Locator> {
  const answers = page.getByRole("article").filter({ hasText: "Only visible to you" });
  const earlier = await answers.count();
  await say(page, text);
  return answers.nth(earlier);
}

/** The last message that has these words. */
export function messageWith(page: Page, words: string | RegExp): Locator {
  return page.getByRole("article").filter({ hasText: words }).last();
}

/** Waits until it is on the page. Throws, naming it, when it does not come. */
export async function appears(wanted: Locator): Promise<true> {
  await wanted.first().waitFor();
  return true;
}

/** Opens a channel, a direct message or the app, with or without unread messages. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Channels and messages" })
    .getByRole("button", { name: new RegExp(`^${place}(?: \\d+ new)?$`) })
    .click();
}

export async function actAs(page: Page, person: string): Promise<void> {
  await page.getByRole("group", { name: "Acting as" }).getByText(person).click();
  await page.getByRole("radio", { name: person, checked: true }).waitFor({ state: "attached" });
}
