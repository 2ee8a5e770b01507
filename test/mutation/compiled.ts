import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const root = join(import.meta.dirname, "..", "..");

/** What a mutant leaves unused tells nothing. */
const unused = ["TS6133", "TS6192", "TS6196", "TS6198"];

const syntax = /^TS1\d{3}$/;

interface CompilerError {
  readonly path: string;
  /** The number of the mutant. */
  readonly at: number;
  readonly code: string;
}

/** What the compiler says of the mutants in a folder. */
async function errorsIn(directory: string): Promise<readonly CompilerError[]> {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsc, "--pretty", "false", "--tsBuildInfoFile", "all.json"],
    {
      cwd: directory,
      maxBuffer: 256 * 1024 * 1024,
    },
  ).catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
  return [...stdout.matchAll(/^(.+\.mutant-(\d+)\.ts)\S*: error (TS\d+)/gm)].map(
    ([, path = "", at, code = ""]) => ({ path, at: Number(at), code }),
  );
}

/**
 * Which of the texts the compiler refuses: they are no mutants, because nobody could commit them.
 * Each stands as a module of its own beside its file in a copy of src, so all are checked at once.
 */
export async function refusedByCompiler(
  texts: readonly { readonly file: string; readonly code: string }[],
): Promise<ReadonlySet<number>> {
  const directory = await mkdtemp(join(tmpdir(), "mutants-"));
  try {
    await cp(join(root, "src"), join(directory, "src"), { recursive: true });
    await cp(join(root, "package.json"), join(directory, "package.json"));
    await symlink(join(root, "node_modules"), join(directory, "node_modules"), "junction");
    const settings = await readFile(join(root, "tsconfig.json"), "utf8");
    await writeFile(
      join(directory, "tsconfig.json"),
      settings.replace(/"include": \[.*\]/, '"include": ["src/**/*.mutant-*.ts"]'),
    );
    for (const [at, { file, code }] of texts.entries()) {
      await writeFile(join(directory, file.replace(/\.ts$/, `.mutant-${at}.ts`)), code);
    }
    const refused = new Set<number>();
    for (;;) {
      const errors = await errorsIn(directory);
      for (const { at, code } of errors) if (!unused.includes(code)) refused.add(at);
      // Where there is an error of syntax, the compiler looks for no others.
      const unreadable = errors.filter(({ code }) => syntax.test(code));
      if (unreadable.length === 0) return refused;
      await Promise.all(
        unreadable.map(async ({ path }) => rm(join(directory, path), { force: true })),
      );
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
