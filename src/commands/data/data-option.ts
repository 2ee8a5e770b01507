/** Why a text names no data folder. An empty one would be the folder in which the command runs. */
export function dataOptionProblem(data: string | undefined): string | undefined {
  return data?.trim() === ""
    ? "--data needs a folder. Name one, or omit --data to use the project's own."
    : undefined;
}
