import type { CallFault, Replacement } from "../playground/fake-slack/faults.ts";

/**
 * Answers to a call of Slack's API or of a response_url that hold words in every part: those of
 * Slack, of a proxy, and of what is neither. Each word begins with "zz" and tells the call and the
 * part, in letters alone, as an error code could be.
 */
export function answersWithWords(method: string): readonly CallFault[] {
  const word = (part: string): string => `zz${method.toLowerCase().replace(/[^a-z]/g, "")}${part}`;
  const everywhere: Replacement = {
    statusText: word("status"),
    headers: {
      [`x-${word("name")}`]: word("header"),
      "set-cookie": word("cookie"),
      "x-oauth-scopes": word("scope"),
      "x-slack-req-id": word("id"),
      via: word("via"),
    },
  };
  const said = {
    [word("field")]: word("value"),
    warning: word("warning"),
    needed: word("needed"),
    provided: word("provided"),
    errors: [word("errors")],
    response_metadata: {
      warnings: [word("warnings")],
      messages: [`[ERROR] ${word("message")}`, `[WARN] ${word("warn")}`, word("other")],
    },
  };
  const answer = (given: Replacement & { readonly applied?: boolean }): CallFault => ({
    kind: "replaced",
    ...everywhere,
    ...given,
    headers: { ...everywhere.headers, ...given.headers },
  });
  const refused = (error: unknown): CallFault => answer({ fields: { ok: false, error, ...said } });
  const page = (status: number, headers: Readonly<Record<string, string>> = {}): CallFault =>
    answer({
      status,
      headers: { "content-type": `text/${word("type")}`, ...headers },
      body: `<html><title>${word("title")}</title></html>`,
    });
  const body = (text: string): CallFault => answer({ body: text });
  return [
    answer({ applied: true, fields: { ok: true, ...said } }),
    refused(word("error")),
    refused(`${word("error")}_not_found`),
    refused(`no such ${word("error")}`),
    refused({ [word("error")]: word("error") }),
    refused("invalid_blocks"),
    refused("internal_error"),
    refused("constructor"),
    body(word("body")),
    body(`"${word("body")}"`),
    body(`["${word("body")}"]`),
    body(`{"ok": true, "${word("body")}`),
    body(`{"ok": true, "response_metadata": "${word("body")}", "warning": {"a": "${word("a")}"}}`),
    body(`{"ok": true, "response_metadata": {"messages": "${word("body")}"}}`),
    body(`{"ok": false, "error": "${word("error")}", "response_metadata": {"warnings": 7}}`),
    answer({ headers: { "content-type": "application/gzip" }, body: word("gzip") }),
    page(200),
    page(302, { location: `http://${word("host")}.invalid/${word("path")}` }),
    page(401, { "www-authenticate": word("realm") }),
    page(403),
    page(404),
    page(407, { "proxy-authenticate": word("realm") }),
    page(429, { "retry-after": word("after") }),
    page(500),
    page(503, { "retry-after": word("after") }),
    page(599),
    page(999),
    { kind: "dropped" },
  ];
}
