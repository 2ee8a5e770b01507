/** The catalogue that the environment names: "CATALOGUE=", set to nothing, names none. */
export function namedCatalogue(environment: NodeJS.ProcessEnv): string | undefined {
  const path = environment["CATALOGUE"] ?? "";
  return path.trim() === "" ? undefined : path;
}
