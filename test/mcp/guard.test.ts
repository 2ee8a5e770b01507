import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { describe, expect, test } from "vitest";
import {
  completes,
  guarded,
  guardedResult,
  metaOf,
  problemResult,
  textResult,
} from "../../src/mcp/guard.ts";
import type { Meta } from "../../src/mcp/parts.ts";
import { wordingMcp } from "../../src/mcp/wording.ts";

const meta: Meta = { slack: { team_id: "T1" } };

/** Guards that refuse with that sentence, and what they were asked and told. */
function guards(refusal?: string) {
  const asked: Meta[] = [];
  const told: unknown[] = [];
  return {
    asked,
    told,
    refuse: (given: Meta) => {
      asked.push(given);
      return refusal;
    },
    failed: (error: unknown) => void told.push(error),
  };
}

const bug = new RangeError("hush");
const failing = (): never => {
  throw bug;
};

test("a result is a text, and a problem says that it is one", () => {
  expect(textResult("words")).toEqual({ content: [{ type: "text", text: "words" }] });
  expect(problemResult("words")).toEqual({ ...textResult("words"), isError: true });
});

test("a request without _meta has an empty one", () => {
  expect(metaOf({ mcpReq: {} })).toEqual({});
  expect(metaOf({ mcpReq: { _meta: meta } })).toBe(meta);
});

describe("the result of a call", () => {
  const done = textResult("done");

  test("is that of its work, if nothing refuses it", () => {
    const all = guards();
    expect(guardedResult(all, meta, () => done)).toBe(done);
    expect([all.asked, all.told]).toEqual([[meta], []]);
    expect(guardedResult({}, meta, () => done)).toBe(done);
  });

  test("is the refusal, and nothing is worked on", () => {
    const all = guards("Not for you.");
    expect(guardedResult(all, meta, failing)).toEqual(problemResult("Not for you."));
    expect(all.told).toEqual([]);
  });

  test("says nothing of an error, of the work or of the refusal, but that there was one", () => {
    const all = guards();
    expect(guardedResult(all, meta, failing)).toEqual(problemResult(wordingMcp.failed));
    expect(guardedResult({ ...all, refuse: failing }, meta, () => done)).toEqual(
      problemResult(wordingMcp.failed),
    );
    expect(all.told).toEqual([bug, bug]);
    expect(guardedResult({}, meta, failing)).toEqual(problemResult(wordingMcp.failed));
  });
});

describe("what is read or asked for otherwise", () => {
  const thrown = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  test("is what its work gives, if nothing refuses it", () => {
    const all = guards();
    expect(guarded(all, meta, () => "done")).toBe("done");
    expect([all.asked, all.told]).toEqual([[meta], []]);
    expect(guarded({}, meta, () => "done")).toBe("done");
  });

  test("is refused as an invalid request, and nothing is worked on", () => {
    const error = thrown(() => guarded(guards("Not for you."), meta, failing));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({
      code: ProtocolErrorCode.InvalidRequest,
      message: expect.stringContaining("Not for you.") as unknown,
    });
  });

  test("keeps an error of the protocol, and says nothing of any other", () => {
    const own = new ProtocolError(ProtocolErrorCode.InvalidParams, "no such thing");
    const all = guards();
    const throwOwn = (): never => {
      throw own;
    };
    expect(thrown(() => guarded(all, meta, throwOwn))).toBe(own);
    expect(all.told).toEqual([]);
    const error = thrown(() => guarded(all, meta, failing));
    expect(error).toMatchObject({
      code: ProtocolErrorCode.InternalError,
      message: expect.stringContaining(wordingMcp.failed) as unknown,
    });
    expect(all.told).toEqual([bug]);
  });
});

test("names are completed only by a server that refuses nobody", () => {
  expect([completes({}), completes({ refuse: () => undefined })]).toEqual([true, false]);
});
