import type { LoadSlackbot } from "./slack/surfaces/slackbot.ts";
import { version } from "./version.ts";

/** With what speaks the Model Context Protocol, which takes as long to load as Bolt. */
export const loadSlackbot: LoadSlackbot = async () => {
  const [{ createHandler }, { sendResponse, webRequest }] = await Promise.all([
    import("./mcp/handler.ts"),
    import("./mcp/node-http.ts"),
  ]);
  const about = { version: version() };
  return async (call, request, response) => {
    const { handle } = createHandler({ ...call, ...about });
    await sendResponse(await handle(webRequest(request, request.body, request.left)), response);
  };
};
