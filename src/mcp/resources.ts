import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { completes, guarded, metaOf } from "./guard.ts";
import { pagesText } from "./page-text.ts";
import type { ServerParts } from "./parts.ts";
import { pagesOf, resourceAddress } from "./thing-pages.ts";
import { type Kind, kinds, type Thing, thingsOf } from "./things.ts";
import { wordingMcp } from "./wording.ts";

const mimeType = "text/markdown";
/** The protocol's own limit. */
const mostCompletions = 100;

/** The rest of an address, which may hold anything. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Registers the pages of all things with a server, for people who attach one to a conversation. */
export function resourcesOf(parts: ServerParts): (server: McpServer) => void {
  const thingsOfKind = (kind: Kind): readonly Thing[] =>
    [...thingsOf(parts.rolecall().catalogue).values()].filter((thing) => thing.kind === kind);
  const idsLike = (typed: string, kind: Kind): string[] =>
    thingsOfKind(kind)
      .map(({ id }) => id.slice(kind.length + 1))
      .filter((id) => id.includes(typed.toLowerCase()))
      .slice(0, mostCompletions);
  const templates = kinds.map((kind) => ({
    kind,
    template: new ResourceTemplate(`rolecall://${kind}/{id}`, {
      // Of all things, too many to choose from would be listed.
      list:
        kind === "role"
          ? (context) =>
              guarded(parts, metaOf(context), () => ({
                resources: thingsOfKind(kind).map((thing) => ({
                  uri: resourceAddress(thing),
                  name: thing.id.slice(kind.length + 1),
                  title: thing.title,
                  mimeType,
                })),
              }))
          : undefined,
      ...(completes(parts) ? { complete: { id: (typed) => idsLike(typed, kind) } } : {}),
    }),
  }));
  return (server) => {
    for (const { kind, template } of templates) {
      server.registerResource(
        kind,
        template,
        { ...wordingMcp.resources[kind], mimeType },
        (uri, { id }, context) =>
          guarded(parts, metaOf(context), () => {
            const rolecall = parts.rolecall();
            const thing =
              typeof id === "string"
                ? thingsOf(rolecall.catalogue).get(`${kind}:${decoded(id)}`)
                : undefined;
            if (thing === undefined) throw new ResourceNotFoundError(uri.href);
            const text = pagesText(pagesOf(thing, rolecall));
            return { contents: [{ uri: uri.href, mimeType, text }] };
          }),
      );
    }
  };
}
