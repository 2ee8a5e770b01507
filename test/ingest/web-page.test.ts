import { describe, expect, test } from "vitest";
import { isHtml, webPage } from "../../src/ingest/web-page.ts";

const main = "<main><h1>Test pilot</h1><p>A test pilot flies.</p></main>";
const headed = (head: string, notes = "") =>
  `<!DOCTYPE html>${notes}<html><head>${head}</head><body>${main}</body></html>`;
const canonical = (address: string) => headed(`<link rel="canonical" href="${address}">`);

describe("the address of a page", () => {
  const own = "https://framework.example/role/test-pilot";

  test.each([
    ["its canonical link", canonical(own)],
    ["its Open Graph address", headed(`<meta property="og:url" content="${own}">`)],
    ["what a browser writes into a saved page", headed("", `<!-- saved from url=(0041)${own} -->`)],
    [
      "what SingleFile writes into a saved page",
      headed("", `<!--\n Page saved with SingleFile \n url: ${own} \n saved date: today\n-->`),
    ],
    [
      "the next one stated, if the first is none of the web",
      headed(
        `<link rel="canonical" href="/role/test-pilot"><meta property="og:url" content="${own}">`,
      ),
    ],
  ])("is %s", (_, html) => {
    expect(webPage(html).address).toBe(own);
  });

  test.each([
    "http://framework.example/role/test-pilot",
    "/role/test-pilot",
    "javascript:alert(1)",
    "https://framework.example/role\n/test-pilot",
    "file:///C:/test-pilot.html",
    "https://localhost/role/test-pilot",
    "https://10.0.0.1/role/test-pilot",
    "https://wiki.local/test-pilot",
    "https://framework.example:8443/role/test-pilot",
    "https://keeper:secret@framework.example/role/test-pilot",
  ])("is not %s", (address) => {
    expect(webPage(canonical(address)).address).toBeUndefined();
  });

  test("is told apart from one that only some can follow, which shows whose page it is", () => {
    const inside = "http://intranet/role/test-pilot";
    expect(webPage(canonical(` ${inside} `))).toMatchObject({ origin: inside });
    expect(webPage(canonical(own))).toMatchObject({ address: own, origin: own });
    for (const address of ["/role/test-pilot", "file:///C:/test-pilot.html"]) {
      expect(webPage(canonical(address)).origin).toBeUndefined();
    }
  });

  test("is never made from what the page says", () => {
    expect(webPage(headed("<title>Test pilot</title>")).address).toBeUndefined();
    expect(
      webPage(headed("").replace("</p>", ` <a href="${own}">Test pilot</a></p>`)).address,
    ).toBeUndefined();
  });
});

describe("the family of roles in a page's navigation", () => {
  const withNavigation = (...navigation: readonly string[]) =>
    webPage(`<html><body>${navigation.join("")}${main}</body></html>`).family;
  const links = (...titles: readonly string[]) =>
    `<ul>${titles.map((title) => `<li><a href="#">${title}</a></li>`).join("")}</ul>`;

  test.each([
    [
      "the group of links in which it is",
      `<nav><p>Sea roles</p>${links("Diver")}</nav><nav><p>Air roles</p>${links("Navigator", "Test pilot")}</nav>`,
      "Air",
    ],
    [
      "the group in which a link is marked as current",
      `<nav><h2>IT and sea roles</h2>${links("Diver")}<h2>Air roles</h2><ul><li><a aria-current="page">Pilot</a></li></ul></nav>`,
      "Air",
    ],
    ["the label of its group", `<nav aria-label="Air roles">${links("Test pilot")}</nav>`, "Air"],
    [
      "the page above it in its breadcrumbs",
      '<nav aria-label="Breadcrumb"><ol><li><a>Home</a></li><li><a>Air and space</a></li><li>Test pilot</li></ol></nav>',
      "Air and space",
    ],
  ])("is %s", (_, navigation, family) => {
    expect(withNavigation(navigation)).toBe(family);
  });

  test.each([
    [
      "a site's home",
      '<nav class="govuk-breadcrumbs"><ol><li>Home</li><li>Test pilot</li></ol></nav>',
    ],
    [
      "all roles",
      '<nav class="breadcrumbs"><ol><li>Home</li><li>Roles</li><li>Test pilot</li></ol></nav>',
    ],
    ["a menu", `<nav aria-label="Menu"><h2>Menu</h2>${links("Test pilot")}</nav>`],
    ["another role's group", `<nav><p>Sea roles</p>${links("Diver")}</nav>`],
  ])("is not %s", (_, navigation) => {
    expect(withNavigation(navigation)).toBeUndefined();
  });
});

test("A page may begin with notes, however long.", () => {
  expect(isHtml(`<!-- ${"saved ".repeat(100)}-->\n<!-- twice -->\n<html></html>`)).toBe(true);
  expect(isHtml("<b> is a tag")).toBe(false);
});
