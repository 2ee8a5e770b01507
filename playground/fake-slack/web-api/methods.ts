import { assistantMethods } from "./assistant.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";
import { refused } from "./call.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { peopleMethods } from "./people.ts";
import { viewMethods } from "./views.ts";

/** The Web API methods that the fake Slack knows. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...peopleMethods,
    ...chatMethods,
    ...viewMethods,
    ...conversationMethods,
    ...assistantMethods,
  }),
);

export interface Tokens {
  readonly bot: string;
  readonly app: string;
}

/** Runs a call if the method is known, the token is valid and the scope is granted. */
export function runMethod(
  name: string,
  call: Arguments,
  token: string | undefined,
  tokens: Tokens,
  services: Services,
): Reply {
  const method = methods.get(name);
  if (method === undefined) return refused("unknown_method", { req_method: name });
  const refusal = tokenRefusal(method, token, tokens) ?? scopeRefusal(method, call, services);
  return refusal ?? method.run(call, services);
}

function tokenRefusal(
  method: Method,
  token: string | undefined,
  tokens: Tokens,
): Reply | undefined {
  if (token === undefined) return refused("not_authed");
  if (token !== tokens.bot && token !== tokens.app) return refused("invalid_auth");
  return token === tokens[method.token] ? undefined : refused("not_allowed_token_type");
}

function scopeRefusal(method: Method, call: Arguments, services: Services): Reply | undefined {
  const needed = method.scopes(call, services);
  const provided = [...services.scopes].filter((scope) => services.faults.grants(scope));
  if (needed.length === 0 || needed.some((scope) => provided.includes(scope))) return undefined;
  return refused("missing_scope", { needed: needed.join(","), provided: provided.join(",") });
}
