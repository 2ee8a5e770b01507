import { writeFileSync } from "node:fs";
import { ownRoleTemplate } from "../../ingest/readers/own-role-template.ts";

interface Printing {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/**
 * Prints the template for a role of one's own, or writes it to a file that is not there yet, and
 * returns the exit status.
 */
export function giveTemplate(path: string | undefined, { print, complain }: Printing): number {
  if (path === undefined) {
    print(ownRoleTemplate);
    return 0;
  }
  try {
    writeFileSync(path, ownRoleTemplate, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const reason =
      error.code === "EEXIST"
        ? "it is there already; name a new file"
        : "it cannot be written there; name a file in a folder of your own";
    complain(`${path}: ${reason}.\n`);
    return 1;
  }
  print(`${path} was written. Open it in a text editor, and fill it in.\n`);
  return 0;
}
