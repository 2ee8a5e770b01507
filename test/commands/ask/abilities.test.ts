import { expect, test } from "vitest";
import { hasColour, hasLinks } from "../../../src/commands/ask/abilities.ts";

test.each([
  [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.4.19" }],
  [
    {
      TERM: "xterm-256color",
      TERM_PROGRAM: "WezTerm",
      TERM_PROGRAM_VERSION: "20240203-110809-5046fc22",
    },
  ],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.104.0" }],
  [{ TERM: "xterm-256color", VTE_VERSION: "7600" }],
  [{ TERM: "xterm-256color", WT_SESSION: "4ea3b4a5-0000-4000-8000-000000000000" }],
  [{ TERM: "xterm-kitty" }],
  [{ TERM: "alacritty" }],
  [{ TERM: "xterm-256color", FORCE_HYPERLINK: "1" }],
])("A terminal with %j knows links.", (env) => {
  expect(hasLinks(env, true)).toBe(true);
});

const kitty = { TERM: "xterm-kitty" };

test.each([
  [{}],
  [{ TERM: "xterm-256color" }],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal", TERM_PROGRAM_VERSION: "455" }],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.71.2" }],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode" }],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "beta" }],
  [{ TERM: "xterm-256color", VTE_VERSION: "5000" }],
  [{ TERM: "xterm-256color", VTE_VERSION: "unknown" }],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "toString" }],
  [{ ...kitty, TERM: "dumb" }],
  [{ ...kitty, CI: "true" }],
  [{ ...kitty, NO_COLOR: "1" }],
  [{ ...kitty, FORCE_HYPERLINK: "0" }],
  [{ TERM: "tmux-256color", VTE_VERSION: "7600" }],
  [{ TERM: "xterm-256color", VTE_VERSION: "7600", TMUX: "/run/tmux,1,0" }],
  [{ TERM: "screen.xterm-256color", WT_SESSION: "4ea3b4a5" }],
  [{ TERM: "xterm-256color", VTE_VERSION: "7600", STY: "1234.pts-0.host" }],
])("A terminal with %j is not taken to know links.", (env) => {
  expect(hasLinks(env, true)).toBe(false);
});

test("Where the output goes elsewhere there are no links unless they are asked for.", () => {
  expect(hasLinks(kitty, false)).toBe(false);
  expect(hasLinks({ FORCE_HYPERLINK: "1" }, false)).toBe(true);
});

test("A terminal has colour unless it is dumb or NO_COLOR says otherwise.", () => {
  expect(hasColour({ TERM: "xterm" })).toBe(true);
  expect(hasColour({ TERM: "xterm", NO_COLOR: "" })).toBe(true);
  expect(hasColour({ TERM: "xterm", NO_COLOR: "1" })).toBe(false);
  expect(hasColour({ TERM: "dumb" })).toBe(false);
});
