import Fuse from "fuse.js";
import type { Catalogue } from "../src/catalogue/catalogue.ts";

/** A baseline bot with nothing but fuzzy search: returns the id of the name nearest to the text. */
export type PlainBot = (text: string) => string | undefined;

export function createPlainBot({ roles, roleLevels, skills, knowledge }: Catalogue): PlainBot {
  const names = [...roles, ...roleLevels, ...skills, ...knowledge].map(({ id, title }) => ({
    id: String(id),
    title,
  }));
  const fuse = new Fuse(names, { keys: ["title"], ignoreLocation: true, threshold: 0.6 });
  return (text) => fuse.search(text, { limit: 1 })[0]?.item.id;
}
