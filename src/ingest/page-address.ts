import type { CheerioAPI } from "cheerio";
import { isPublicAddress } from "../catalogue/public-address.ts";

/** What browsers and their extensions write into a page that they save. */
const savedFrom = /(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(\S+)/iu;

const commentNode = 8;

/** The comments above a page's content, where programs that save pages leave their notes. */
function notes($: CheerioAPI): readonly string[] {
  const outer = [...$.root().contents(), ...$("html, head").contents()];
  return outer.flatMap((node) =>
    node.nodeType === commentNode && "data" in node ? [node.data] : [],
  );
}

/** Where a page says that it is. */
export interface StatedAddress {
  /** An address of the web, as it is written; others can follow it. */
  readonly address?: string;
  /** The address stated first, even if only some can follow it; it shows whose page this is. */
  readonly origin?: string;
}

/**
 * The address that a page states itself: the one that it calls its own, or the one that it was saved
 * from.
 */
export function statedAddress($: CheerioAPI): StatedAddress {
  const stated = [
    $("link[rel~=canonical]").attr("href"),
    $("meta[property='og:url']").attr("content"),
    ...notes($).map((note) => savedFrom.exec(note)?.[1]),
  ].flatMap((address) => (address === undefined ? [] : [address.trim()]));
  const origin = stated.find((address) => /^https?:\/\/\S+$/iu.test(address));
  const address = stated.find(isPublicAddress);
  return {
    ...(address === undefined ? {} : { address }),
    ...(origin === undefined ? {} : { origin }),
  };
}
