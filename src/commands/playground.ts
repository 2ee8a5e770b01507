import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

const missing = `The playground is not part of the installed package. Run it in a checkout of the project:
npm ci && npx rolecall playground
`;
const needsMore = `The playground needs the packages for development. Run npm ci without --omit=dev.
`;

/**
 * Runs the playground's sources in a process of its own: they are a package for development, which
 * the product does not import.
 * @param root the folder of the project or package
 */
export async function playground(
  args: readonly string[],
  root: string,
  complain: (text: string) => void,
): Promise<number> {
  const main = join(root, "playground", "main.ts");
  if (!existsSync(main)) {
    complain(missing);
    return 1;
  }
  if (!existsSync(join(root, "node_modules", "tsx"))) {
    complain(needsMore);
    return 1;
  }
  const tsx = import.meta.resolve("tsx");
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both, and this one stays until the other has ended.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  await once(child, "exit");
  return child.exitCode ?? 1;
}
