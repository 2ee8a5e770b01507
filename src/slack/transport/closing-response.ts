import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * A response that ends its connection if it refuses the request, whoever refuses: otherwise Node
 * would read a refused body to its end and keep the connection for the next request.
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
