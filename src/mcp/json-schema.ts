import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";

/**
 * The same schema, whose JSON form is made once. The SDK needs that form at each call over HTTP, and
 * making it takes as long as many an answer.
 */
export function withJsonOnce<Input, Output>(
  schema: StandardSchemaWithJSON<Input, Output>,
): StandardSchemaWithJSON<Input, Output> {
  const standard = schema["~standard"];
  const target = "draft-2020-12";
  const input = standard.jsonSchema.input({ target });
  const output = standard.jsonSchema.output({ target });
  return {
    "~standard": { ...standard, jsonSchema: { input: () => input, output: () => output } },
  };
}
