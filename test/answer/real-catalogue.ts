import { loadCatalogue } from "../../src/catalogue/load.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

/** The catalogue of the five documents; these tests rely on its facts. */
export const catalogue = loadCatalogue(fiveDocumentsCatalogue);
