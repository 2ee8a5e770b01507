import { isObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { describeView } from "../payloads/view.ts";
import { describeProblem } from "../validate-blocks.ts";
import { limits } from "../limits.ts";
import { validateView } from "../validate-view.ts";
import type { View } from "../workspace/views.ts";
import { needs, ok, refused, refusedWith } from "./call.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";

type ReadView =
  | { readonly kind: "view"; readonly view: JsonObject }
  | { readonly kind: "refused"; readonly reply: Reply };

function readView(call: Arguments, services: Services, surface: View["type"]): ReadView {
  const view = call.structured("view");
  if (!isObject(view)) return { kind: "refused", reply: refused("invalid_arguments") };
  const problems = validateView(view, surface, services.faults.refusedBlocks);
  if (problems.length > 0) {
    // Views are arguments, so Slack's error names arguments, not blocks.
    const reply = refusedWith("invalid_arguments", problems.map(describeProblem));
    return { kind: "refused", reply };
  }
  if (JSON.stringify(view).length > limits.view.json) {
    return { kind: "refused", reply: refused("view_too_large") };
  }
  return { kind: "view", view };
}

function open(call: Arguments, services: Services): Reply {
  const read = readView(call, services, "modal");
  if (read.kind === "refused") return read.reply;
  const use = services.triggers.use(call.text("trigger_id") ?? "");
  if (use.kind !== "granted") return refused(use.kind);
  const { user, device, channel } = use.trigger;
  return shown(services.views.open(user, read.view, { device, channel }), services);
}

function push(call: Arguments, services: Services): Reply {
  const read = readView(call, services, "modal");
  if (read.kind === "refused") return read.reply;
  const use = services.triggers.use(call.text("trigger_id") ?? "");
  if (use.kind !== "granted") return refused(use.kind);
  if (use.trigger.view === undefined) return refused("not_in_modal");
  const below = services.views.find(use.trigger.view);
  if (below === undefined) return refused("not_found");
  const view = services.views.push(below, read.view);
  return view === undefined ? refused("push_limit_reached") : shown(view, services);
}

function update(call: Arguments, services: Services): Reply {
  const { views } = services;
  const externalId = call.text("external_id");
  const view =
    externalId === undefined
      ? views.find(call.text("view_id") ?? "")
      : views.findExternal(externalId);
  if (view === undefined) return refused("not_found");
  const read = readView(call, services, view.type);
  if (read.kind === "refused") return read.reply;
  if (conflicts(call, view)) return refused("hash_conflict");
  return shown(views.update(view, read.view), services);
}

function publish(call: Arguments, services: Services): Reply {
  const user = call.text("user_id") ?? "";
  if (services.workspace.person(user) === undefined) return refused("invalid_user_id");
  const read = readView(call, services, "home");
  if (read.kind === "refused") return read.reply;
  const before = services.views.home(user);
  if (before !== undefined && conflicts(call, before)) return refused("hash_conflict");
  return shown(services.views.publish(user, read.view), services);
}

function conflicts(call: Arguments, view: View): boolean {
  const hash = call.text("hash");
  return hash !== undefined && hash !== view.hash;
}

function shown(view: View, services: Services): Reply {
  return ok({ view: describeView(view, services.workspace) });
}

export const viewMethods: Readonly<Record<string, Method>> = {
  "views.open": { token: "bot", scopes: needs(), run: open },
  "views.push": { token: "bot", scopes: needs(), run: push },
  "views.update": { token: "bot", scopes: needs(), run: update },
  "views.publish": { token: "bot", scopes: needs(), run: publish },
};
