type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that set TERM_PROGRAM, with the first version that knows hyperlinks. */
const programs: ReadonlyMap<string | undefined, readonly number[]> = new Map([
  ["iTerm.app", [3, 1]],
  ["WezTerm", [20_200_620]],
  ["vscode", [1, 72]],
  ["ghostty", [1]],
]);

/** Terminals that have a TERM of their own, which goes along to other machines. */
const terms: ReadonlySet<string> = new Set([
  "alacritty",
  "foot",
  "foot-extra",
  "xterm-ghostty",
  "xterm-kitty",
]);

/** 0.50.1: the version before knew them and crashed. */
const firstVte = 5001;

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isAtLeast(version: string | undefined, first: readonly number[]): boolean {
  const given = (version ?? "").split(/[.-]/).map(Number);
  for (const [at, least] of first.entries()) {
    const number = given[at];
    if (number === undefined || Number.isNaN(number) || number < least) return false;
    if (number > least) return true;
  }
  return true;
}

function isPlain(env: Environment): boolean {
  return isGiven(env["NO_COLOR"]) || env["TERM"] === "dumb";
}

/** Whether text written to a terminal may be bold or dim. */
export function hasColour(env: Environment): boolean {
  return !isPlain(env);
}

/** tmux and screen drop hyperlinks unless told not to, and hide which terminal they run in. */
function isMultiplexed(env: Environment): boolean {
  return isGiven(env["TMUX"]) || isGiven(env["STY"]) || /^(?:screen|tmux)/.test(env["TERM"] ?? "");
}

/**
 * Whether a terminal knows hyperlinks (OSC 8), as its environment tells. Where that is uncertain it
 * does not: a link that is not shown leaves no address. FORCE_HYPERLINK, as other programs know it,
 * decides either way.
 */
export function hasLinks(env: Environment, isTerminal: boolean): boolean {
  const forced = env["FORCE_HYPERLINK"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (!isTerminal || isPlain(env) || isGiven(env["CI"]) || isMultiplexed(env)) return false;
  const first = programs.get(env["TERM_PROGRAM"]);
  return (
    isGiven(env["WT_SESSION"]) ||
    terms.has(env["TERM"] ?? "") ||
    (first !== undefined && isAtLeast(env["TERM_PROGRAM_VERSION"], first)) ||
    Number(env["VTE_VERSION"] ?? 0) >= firstVte
  );
}
