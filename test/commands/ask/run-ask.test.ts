import { expect, test } from "vitest";
import { runAsk } from "../../../src/commands/ask/run-ask.ts";
import { openQuickly } from "../../../src/open-quickly.ts";
import { bot } from "../../slack/bot.ts";

const rolecall = bot();

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

async function run(
  args: readonly string[],
  lines: readonly string[] = [],
  open = async () => Promise.resolve(rolecall),
  rows?: number,
) {
  let [printed, complained] = ["", ""];
  const status = await runAsk(args, {
    open,
    lines: () => linesOf(lines),
    print: (text) => (printed += text),
    complain: (text) => (complained += text),
    width: () => 80,
    rows: () => rows,
    colour: false,
    links: false,
  });
  return { status, printed, complained };
}

test("A question is answered with its sources and with who asks for it.", async () => {
  const { status, printed } = await run(["what's practitioner incident management?"]);
  expect(status).toBe(0);
  expect(printed).toContain("You can lead the investigation and resolution of incidents.");
  expect(printed).toContain("Lead application operations engineer");
  expect(printed).toContain("GOV.UK, Application operations engineer, 7 January 2020");
});

test("The words of a question need no quotation marks.", async () => {
  const [quoted, bare] = [await run(["user focus"]), await run(["user", "focus"])];
  expect(bare).toEqual(quoted);
});

test("A slash command at the start restricts what the question can be about.", async () => {
  const { printed } = await run(["/role principal"]);
  expect(printed).toContain("Principal infrastructure operations engineer");
});

test("A terminal gets about one screen and how to see the rest, and --all shows everything.", async () => {
  const asked = ["from senior to lead app ops"];
  const open = async () => Promise.resolve(rolecall);
  const [short, all, piped] = [
    await run(asked, [], open, 40),
    await run(["--all", ...asked], [], open, 40),
    await run(asked),
  ];
  expect(short.printed).toMatch(/^To see \d+ folded parts \(▸\).*, add --all\.$/m);
  expect(short.printed).not.toContain("You can take inputs");
  expect(all.printed).toContain("You can take inputs");
  expect(all).toEqual(piped);
});

test("Who asks whether they are ready is told the command that compares them, in private.", async () => {
  const { printed } = await run(["am I ready for lead app ops?"]);
  expect(printed).toMatch(/^What Lead application operations engineer asks for beyond Senior\n/u);
  expect(printed).toContain("Rolecall does not judge people");
  const told = 'To compare yourself: rolecall check "lead application operations engineer"\n';
  expect(printed.endsWith(told)).toBe(true);
  expect((await run(["lead app ops"])).printed).not.toContain("rolecall check");
});

test("--json answers each line, in order, whatever the lines are.", async () => {
  const lines = ["/skill csi", "", "zzz \u0000 \uD800", "ITOP level 3"];
  const { status, printed } = await run(["--json"], lines);
  const answers: unknown = JSON.parse(`[${printed.trimEnd().split("\n").join(",")}]`);
  expect(status).toBe(0);
  expect(answers).toHaveLength(4);
  expect(answers).toMatchObject([
    { kind: "skill", skills: ["continual-service-improvement"], query: "/skill csi" },
    { kind: "help" },
    { kind: "not-found", roles: [], skills: [] },
    { kind: "skill-level", skills: ["itop"], levels: ["3"], defined: true },
  ]);
});

test("--format prints the whole answer as Markdown, as a table or as --json does.", async () => {
  const asked = ["from senior to lead app ops"];
  const markdown = await run(["--format", "markdown", ...asked]);
  expect(markdown.status).toBe(0);
  expect(markdown.printed).toMatch(/^# From Senior to Lead application operations engineer\n\n/);
  expect(markdown.printed).toContain("> You can take inputs and establish coherent frameworks");
  expect(markdown.printed).toMatch(/\]\(https:\/\/www\.gov\.uk\/[^)]+\)/);
  const csv = await run(["--format=csv", ...asked]);
  expect(csv.status).toBe(0);
  expect(csv.printed).toMatch(/^\uFEFF?Skill,Senior application operations engineer,/);
  const json = await run(["--format", "json", ...asked]);
  expect(json).toEqual(await run(["--json"], asked));
});

test.each([["practitioner incident management"], ["data scientist"], ["what changed?"]])(
  "%j is no table: --format csv says so and names what works.",
  async (question) => {
    const { status, printed, complained } = await run(["--format", "csv", question]);
    expect(status).toBe(1);
    expect(printed).toBe("");
    expect(complained).toMatch(/no table.*--format markdown or --format json/);
  },
);

test.each([
  [["--format", "xml", "user focus"], "markdown, csv and json"],
  [["--format", "csv"], "needs a question"],
  [["--format"], "--format"],
  [["--format", "json", "--json"], "--json"],
  [["--format", "csv", "--why", "user focus"], "--why"],
])("%j is refused with the reason.", async (args, reason) => {
  const { status, printed, complained } = await run(args);
  expect(status).toBe(2);
  expect(printed).toBe("");
  expect(complained).toContain(reason);
});

test("--why shows what the words were read as, what decided, and how sure that is.", async () => {
  const { printed } = await run(["--why", "practitoner incidnet mgmt"]);
  expect(printed).toMatch(/"incidnet" \(12–20\) read as incident/);
  expect(printed).toMatch(/"practitoner" \(0–11\): level practitioner/);
  expect(printed).toMatch(/skill "Incident management" by its title, 100% of it matched/);
  expect(printed).toMatch(/Kinds of question:\n\s+\d\.\d\d\s+skill-level/);
  expect(printed).toMatch(/Confidence: sure/);
});

test("--why shows the clauses, and what speaks for and against the reading.", async () => {
  const { printed } = await run(["--why", "Thanks for lunch. skills of senior app ops"]);
  expect(printed).toMatch(/"Thanks for lunch" \(0–16\): left out/);
  expect(printed).toMatch(/Kinds of question:\n {2}[01]\.\d\d {2}role-level\.skills\n/);
  expect(printed).toMatch(/Likelihood 0\.\d\d, .*:\n(?: {2}[+-]\d\.\d\d {2}.+\n){3}/);
  expect(printed).toMatch(/Confidence: likely/);
});

test.each([[[]], [["  "]], [["--jsn"]], [["--json", "user focus"]]])(
  "Arguments that make no question (%j) are refused, and told where the usage is.",
  async (args) => {
    const { status, printed, complained } = await run(args);
    expect(status).toBe(2);
    expect(printed).toBe("");
    expect(complained).toContain("Run `rolecall ask --help` for usage.");
  },
);

test("--help prints the usage and asks nothing.", async () => {
  const { status, printed } = await run(["--help"]);
  expect(status).toBe(0);
  expect(printed).toContain("--why");
});

test("A catalogue that cannot be used is named with the remedy, without a stack trace.", async () => {
  const open = async () => openQuickly("/nowhere/catalogue.json");
  const { status, printed, complained } = await run(["user focus"], [], open);
  expect(status).toBe(1);
  expect(printed).toBe("");
  expect(complained).toMatch(/^There is no catalogue file \/nowhere\/catalogue\.json/);
  expect(complained).not.toMatch(/^\s+at /m);
});
