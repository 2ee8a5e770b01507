import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * Closes the connection after any response with an error status, whether ours or Bolt's. Otherwise
 * Node would read the rest of a refused body and keep the connection for the next request.
 */
export class ClosingResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    if (status >= 400) this.setHeader("connection", "close");
    return typeof reason === "object"
      ? super.writeHead(status, reason)
      : super.writeHead(status, reason, headers);
  }
}
