import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { guarded, metaOf } from "./guard.ts";
import { pageText } from "./page-text.ts";
import type { ServerParts } from "./parts.ts";
import { thingsOf } from "./things.ts";
import { wordingMcp } from "./wording.ts";

const mimeType = "text/markdown";
/** The protocol's own limit. */
const mostCompletions = 100;

/** Registers the pages of roles with a server, for people who attach one to a conversation. */
export function resourcesOf(parts: ServerParts): (server: McpServer) => void {
  const template = new ResourceTemplate("rolecall://role/{id}", {
    list: (context) =>
      guarded(parts, metaOf(context), () => ({
        resources: parts.rolecall().catalogue.roles.map(({ id, title }) => ({
          uri: `rolecall://role/${id}`,
          name: id,
          title,
          mimeType,
        })),
      })),
    complete: {
      id: (typed) =>
        parts
          .rolecall()
          .catalogue.roles.map(({ id }): string => id)
          .filter((id) => id.includes(typed.toLowerCase()))
          .slice(0, mostCompletions),
    },
  });
  const { title, description } = wordingMcp.roles;
  return (server) => {
    server.registerResource(
      "role",
      template,
      { title, description, mimeType },
      (uri, { id }, context) =>
        guarded(parts, metaOf(context), () => {
          const { catalogue, phrase, reply } = parts.rolecall();
          const thing = typeof id === "string" ? thingsOf(catalogue).get(`role:${id}`) : undefined;
          if (thing === undefined) throw new ResourceNotFoundError(uri.href);
          const { page } = reply(phrase(thing.question));
          return { contents: [{ uri: uri.href, mimeType, text: pageText(page) }] };
        }),
    );
  };
}
