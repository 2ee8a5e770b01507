import type { IncomingMessage } from "node:http";

/** @throws Error if the body is longer than `mostBytes`, or the connection breaks */
export async function readBody(message: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) throw new Error(`The body is longer than ${mostBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
