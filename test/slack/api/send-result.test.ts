import { describe, expect, test } from "vitest";
import { NoAnswer } from "../../../src/slack/api/fetch.ts";
import { faultOf, noAnswer, refusedWith } from "../../../src/slack/api/send-result.ts";

test("a refusal is sorted by Slack's code", () => {
  expect(faultOf({ kind: "refused", error: "is_archived" })).toBe("place");
  expect(faultOf({ kind: "refused", error: "invalid_blocks" })).toBe("rolecall");
});

test("a refusal with a code that is not known is no bug in the app", () => {
  expect(faultOf({ kind: "refused", error: "something_new" })).toBe("unknown");
});

test("no response is Slack's fault", () => {
  expect(faultOf({ kind: "unknown", reason: "TypeError" })).toBe("slack");
});

describe("a refusal's code", () => {
  test.each(["is_archived", "internal_error", "too_many_websockets"])("%s is kept", (code) => {
    expect(refusedWith(code)).toEqual({ kind: "refused", error: code });
  });

  test.each([
    ["channel_zzword_not_found", "channel_(6)_not_found"],
    ["zzword", "(6)"],
    ["__proto__", "__(5)__"],
    ["constructor", "(11)"],
    ["x".repeat(64), "(64)"],
  ])("%s is not listed, so the log gets known words of it alone", (code, known) => {
    expect(refusedWith(code)).toEqual({ kind: "refused", error: `unknown code: ${known}` });
  });

  test.each([undefined, null, 5, {}, "", "Some words", "<@U1>", "a\nb", "x".repeat(65)])(
    "%j is none, so nobody knows what became of the call",
    (code) => {
      expect(refusedWith(code)).toEqual({ kind: "unknown", reason: "unreadable" });
    },
  );
});

describe("a call without an answer", () => {
  test("has no known outcome", () => {
    const outcome = { kind: "unknown", reason: "no answer in time" };
    expect(noAnswer(new NoAnswer("no answer in time"))).toEqual(outcome);
  });

  test("was refused if it was not sent", () => {
    expect(noAnswer(new NoAnswer("not_sent"))).toEqual({ kind: "refused", error: "not_sent" });
  });

  test("of another reason is a bug", () => {
    expect(() => noAnswer(new RangeError("ours"))).toThrow("ours");
  });
});
