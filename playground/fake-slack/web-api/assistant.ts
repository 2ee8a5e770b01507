import { isList, isObject, stringAt } from "../json.ts";
import type { AssistantState } from "../workspace/model.ts";
import { needs, ok, refused } from "./call.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";

const mostPrompts = 4;

function setStatus(call: Arguments, services: Services): Reply {
  // An empty status clears it, but the argument must still be given.
  const status = stringAt(call.fields, "status");
  if (status === undefined || call.text("thread_ts") === undefined) {
    return refused("invalid_arguments");
  }
  return change(call, services, { status });
}

function setTitle(call: Arguments, services: Services): Reply {
  const title = call.text("title");
  if (title === undefined || call.text("thread_ts") === undefined) {
    return refused("invalid_arguments");
  }
  return change(call, services, { title });
}

/** Without a thread the prompts are for the whole direct message, as in the agent view. */
function setSuggestedPrompts(call: Arguments, services: Services): Reply {
  const given = call.structured("prompts");
  if (!isList(given) || given.length === 0) return refused("invalid_arguments");
  if (given.length > mostPrompts) return refused("too_many_prompts");
  const prompts = given.filter(isObject).map((prompt) => ({
    title: stringAt(prompt, "title") ?? "",
    message: stringAt(prompt, "message") ?? "",
  }));
  if (prompts.some((prompt) => prompt.title === "" || prompt.message === "")) {
    return refused("invalid_arguments");
  }
  const title = call.text("title");
  return change(call, services, {
    prompts,
    ...(title === undefined ? {} : { promptsTitle: title }),
  });
}

function change(call: Arguments, { workspace }: Services, state: Partial<AssistantState>): Reply {
  const channel = workspace.channel(call.text("channel_id") ?? "");
  if (channel === undefined || !workspace.hasApp(channel)) return refused("channel_not_found");
  workspace.setAssistant(channel.id, { ...workspace.assistant(channel.id), ...state });
  return ok();
}

const scopes = needs("assistant:write", "chat:write");

export const assistantMethods: Readonly<Record<string, Method>> = {
  "assistant.threads.setStatus": { token: "bot", scopes, run: setStatus },
  "assistant.threads.setTitle": { token: "bot", scopes: needs("assistant:write"), run: setTitle },
  "assistant.threads.setSuggestedPrompts": {
    token: "bot",
    scopes: needs("assistant:write"),
    run: setSuggestedPrompts,
  },
};
