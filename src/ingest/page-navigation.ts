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

/** The page above this one in its breadcrumb, under the site's home. */
function parentIn(crumbs: readonly string[], title: string): string | undefined {
  return crumbs.slice(1).findLast((crumb) => crumb !== title);
}

/**
 * The family of the role that a page is about, if the page's navigation states one: the group of
 * pages that it stands in, or the page above it.
 */
export function familyInNavigation($: CheerioAPI): string | undefined {
  const title = tidy($("h1").first().text());
  const groups = $(navigation)
    .toArray()
    .map((element) => {
      const nav = $(element);
      const label = nav.attr("aria-label") ?? "";
      if (breadcrumbs.test(label) || breadcrumbs.test(nav.attr("class") ?? "")) {
        const crumbs = nav.find("li").toArray();
        return parentIn(
          crumbs.map((crumb) => tidy($(crumb).text())),
          title,
        );
      }
      const links = nav.find("li").has("a").toArray();
      const current = links.findLast(
        (link) =>
          $(link).find("[aria-current]").addBack("[aria-current]").length > 0 ||
          tidy($(link).text()) === title,
      );
      if (current === undefined) return undefined;
      const heading = tidy($(current).closest("ul, ol").prev().text());
      return heading === "" && / roles$/iu.test(label) ? label : heading;
    });
  return groups.map((group) => familyOf(group ?? "")).find((family) => family !== undefined);
}
