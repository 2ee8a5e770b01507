/** What a reader sees of a message before opening or pressing anything. */
export interface Screen {
  readonly text: string;
  /** Those with a label; a menu counts as one. */
  readonly buttons: number;
}

/** Reads the message as the JSON that would be sent. */
export function screenOf(blocks: unknown): Screen {
  const texts: string[] = [];
  let buttons = 0;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) look(each);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const fields = new Map<string, unknown>(Object.entries(value));
    const text = fields.get("text");
    switch (fields.get("type")) {
      case "button":
      case "static_select":
        buttons += 1;
        return;
      case "container":
        look(fields.get("title"));
        if (fields.get("default_collapsed") !== true) look(fields.get("child_blocks"));
        return;
      case "data_visualization":
        return;
      default:
        if (typeof text === "string") texts.push(text);
        else for (const each of fields.values()) look(each);
    }
  };
  look(JSON.parse(JSON.stringify(blocks)));
  return { text: texts.join("\n"), buttons };
}
