import type { CheerioAPI } from "cheerio";
import { isNaming } from "../catalogue/ids.ts";
import { tidy } from "./lines.ts";

const navigation = "nav, [role=navigation]";
const breadcrumbs = /breadcrumb/iu;

// What navigation calls its groups whatever they hold.
const general =
  /^(?:home|menu|contents|navigation|on this page|in this section|(?:all |job )?roles|skills\b.*|related\b.*|.*\bframework)$/iu;

/** "IT operations roles", as navigation calls the family "IT operations". */
function familyOf(group: string): string | undefined {
  const title = tidy(group);
  const family = title.replace(/\s+roles$/iu, "");
  return general.test(title) || !isNaming(family) ? undefined : family;
}

type Node = ReturnType<CheerioAPI["root"]>[0]["childNodes"][number];

/** The page above this one in its breadcrumb, under the site's home. */
function crumbAbove($: CheerioAPI, crumbs: readonly Node[], title: string): string {
  const textOf = (crumb: Node | undefined): string =>
    crumb === undefined ? "" : tidy($(crumb).text());
  return textOf(crumbs.slice(1).findLast((crumb) => textOf(crumb) !== title));
}

/** The name of the group of links that a link is in. */
function groupOf($: CheerioAPI, link: Node | undefined, label: string): string {
  if (link === undefined) return "";
  const heading = tidy($(link).closest("ul, ol").prev().text());
  return heading === "" && / roles$/iu.test(label) ? label : heading;
}

/** List items that link to the page itself: marked with aria-current, or having its title. */
function currentLinks($: CheerioAPI, title: string): ReadonlySet<Node> {
  const marked = new Set<Node>();
  for (const node of $("[aria-current]").toArray()) {
    let around: Node | null = node;
    for (; around !== null && !marked.has(around); around = around.parent) marked.add(around);
  }
  const links = $(navigation).find("li").has("a").toArray();
  return new Set(links.filter((link) => marked.has(link) || tidy($(link).text()) === title));
}

/**
 * The family of the role that a page is about, if the page's navigation states one: the group of
 * pages that it stands in, or the page above it.
 */
export function familyInNavigation($: CheerioAPI): string | undefined {
  const title = tidy($("h1").first().text());
  const current = currentLinks($, title);
  for (const element of $(navigation).toArray()) {
    const nav = $(element);
    const label = nav.attr("aria-label") ?? "";
    const items = nav.find("li").toArray();
    const family = familyOf(
      breadcrumbs.test(label) || breadcrumbs.test(nav.attr("class") ?? "")
        ? crumbAbove($, items, title)
        : groupOf(
            $,
            items.findLast((item) => current.has(item)),
            label,
          ),
    );
    if (family !== undefined) return family;
  }
  return undefined;
}
