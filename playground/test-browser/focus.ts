import type { Page } from "playwright-core";

/** The accessible name of what has the focus, as far as the page gives it itself. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const own = active?.getAttribute("aria-label") ?? active?.textContent ?? "";
    const labels = active?.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const named = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return (named === "" ? own : named).trim();
  });
}

/** Presses Tab until the focus is at a name. */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  for (let count = 0; count < 80; count++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}; the focus is at "${await focused(page)}".`);
}
