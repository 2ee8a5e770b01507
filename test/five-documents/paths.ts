import { fileURLToPath } from "node:url";

/** The data folder of the five documents; the path ends with a slash. */
export const fiveDocuments = fileURLToPath(new URL("./", import.meta.url));

export const fiveDocumentsCatalogue = `${fiveDocuments}catalogue.json`;
