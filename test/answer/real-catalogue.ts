import { loadCatalogue } from "../../src/catalogue/load.ts";

/** The catalogue of the five documents, whose facts these tests know. */
export const catalogue = loadCatalogue("data/catalogue.json");
