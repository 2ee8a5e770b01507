/** The part of the Dockerfile language that ours uses. */
export type Step =
  | { readonly kind: "workdir"; readonly path: string }
  | { readonly kind: "env"; readonly name: string; readonly value: string }
  | {
      readonly kind: "copy";
      /** The stage copied from; the build context where undefined. */
      readonly from: string | undefined;
      readonly sources: readonly string[];
      readonly target: string;
    }
  | { readonly kind: "run"; readonly command: string }
  | { readonly kind: "cmd"; readonly words: readonly string[] }
  | { readonly kind: "health"; readonly words: readonly string[] }
  | { readonly kind: "user"; readonly user: string }
  | { readonly kind: "stop-signal"; readonly signal: string }
  | { readonly kind: "expose"; readonly port: number };

export interface Stage {
  readonly image: string;
  /** Undefined for the last. */
  readonly name: string | undefined;
  readonly steps: readonly Step[];
}

function words(json: string): readonly string[] {
  const parsed: unknown = JSON.parse(json);
  if (Array.isArray(parsed) && parsed.every((word) => typeof word === "string")) return parsed;
  throw new Error(`Write ${json} as a list of strings: a shell would swallow the stop signal.`);
}

function copy(rest: string): Step {
  const parts = rest.split(/\s+/);
  const from = parts[0]?.match(/^--from=(.+)$/)?.[1];
  const paths = from === undefined ? parts : parts.slice(1);
  return { kind: "copy", from, sources: paths.slice(0, -1), target: paths.at(-1) ?? "" };
}

function step(instruction: string, rest: string): Step {
  switch (instruction) {
    case "WORKDIR":
      return { kind: "workdir", path: rest };
    case "ENV": {
      const [name = "", value = ""] = rest.split("=");
      return { kind: "env", name, value };
    }
    case "COPY":
      return copy(rest);
    case "RUN":
      return { kind: "run", command: rest };
    case "CMD":
      return { kind: "cmd", words: words(rest) };
    case "HEALTHCHECK":
      return { kind: "health", words: words(rest.slice(rest.indexOf("CMD") + "CMD".length)) };
    case "USER":
      return { kind: "user", user: rest };
    case "STOPSIGNAL":
      return { kind: "stop-signal", signal: rest };
    case "EXPOSE":
      return { kind: "expose", port: Number(rest) };
    default:
      throw new Error(`The replay does not know ${instruction}.`);
  }
}

/** @throws Error for an instruction that the replay does not know */
export function readDockerfile(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const stages: { image: string; name: string | undefined; steps: Step[] }[] = [];
  for (const line of lines) {
    const [, instruction = "", rest = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (instruction === "FROM") {
      const [image = "", , name] = rest.split(/\s+/);
      stages.push({ image, name, steps: [] });
    } else {
      stages.at(-1)?.steps.push(step(instruction, rest));
    }
  }
  return stages;
}

/** What .dockerignore lets into the build: the names after "!", because it leaves out all else. */
export function readContext(dockerignore: string): readonly string[] {
  const [first, ...rest] = dockerignore
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (first !== "*" || rest.some((line) => !line.startsWith("!"))) {
    throw new Error(".dockerignore has to leave out everything and then list what is let in.");
  }
  return rest.map((line) => line.slice(1));
}
