import { existsSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startPlayground } from "./playground.ts";

// The pictures of the README, taken from the real page: npm run screenshots. The fonts-inter
// package makes them look the same everywhere.

const folder = join(import.meta.dirname, "..", "docs", "images");
const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const mostBytes = 150_000;

interface Picture {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly prepare: (page: Page) => Promise<void>;
}

async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Message #operations" });
  await field.fill(text);
  await field.press("Enter");
}

async function chooseLevel(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: /Role levels/ }).fill(typed);
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
}

const pictures: readonly Picture[] = [
  {
    name: "answer",
    // Tall enough for the whole answer with its buttons.
    options: { viewport: { width: 1040, height: 800 } },
    async prepare(page) {
      await page.getByRole("button", { name: "Close the tour" }).click();
      await say(page, "/skill practitioner incident management");
      await page.getByRole("button", { name: "Post to channel" }).last().waitFor();
    },
  },
  {
    name: "compare",
    async prepare(page) {
      await page.getByRole("button", { name: "Shortcuts and commands" }).click();
      await page.getByRole("menuitem", { name: /Compare role levels/ }).click();
      await chooseLevel(page, "senior", "Senior application operations engineer");
      await chooseLevel(page, "lead", "Lead application operations engineer");
      await page.getByText(/7 skills rise/).waitFor();
    },
  },
  {
    name: "home-dark",
    options: { colorScheme: "dark" },
    async prepare(page) {
      await page
        .getByRole("navigation")
        .getByRole("button", { name: "Rolecall", exact: true })
        .click();
      await page.getByRole("textbox", { name: /Ask about a role/ }).waitFor();
    },
  },
];

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1040, height: 660 },
    reducedMotion: "reduce",
    ...picture.options,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("heading", { name: "#operations" }).waitFor();
  await picture.prepare(page);
  await page.mouse.move(0, 0);
  const path = join(folder, `${picture.name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  await context.close();
  const { size } = await stat(path);
  if (size > mostBytes) {
    throw new Error(`${path} has ${size} bytes; the limit is ${mostBytes}.`);
  }
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
}

if (!existsSync(chromiumPath)) {
  console.error(
    `There is no browser at ${chromiumPath}. Install Debian's chromium, or set CHROMIUM to the path of a browser.`,
  );
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const [playground, browser] = await Promise.all([
  startPlayground(0),
  chromium.launch({ executablePath: chromiumPath }),
]);
try {
  for (const picture of pictures) await take(browser, playground.url, picture);
} finally {
  await browser.close();
  await playground.stop();
}
