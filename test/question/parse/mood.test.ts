import { describe, expect, test } from "vitest";
import type { Mood } from "../../../src/question/parse/mood.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read, understand } = theFiveDocuments();

function moodsOf(text: string): readonly Mood[] {
  return read(text)
    .trace()
    .clauses.map(({ mood }) => mood);
}

// One table per row of `moods`, in order, with texts that no later row would give that mood.

describe("A request followed by a task is a task", () => {
  test.each([
    "Remind me to ring the lead app ops engineer",
    "please remind me to book testing",
    "tell me to review incident management",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["task"]);
  });
});

describe("An imperative is a task", () => {
  test.each([
    "Rename the lead app ops role",
    "please review incident management",
    "can someone review my testing homework",
    "can you book a lead app ops engineer",
    "can you add python to the list of skills of a lead app ops engineer",
    "put me down for the testing course",
    // Only a verb has such an object right after it.
    "change the level of testing from working to practitioner",
    "regrade me to lead app ops",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["task"]);
  });
});

describe("A request phrase asks, whatever the grammar of the rest", () => {
  test.each([
    "I'd like to know what testing is",
    "I would like to understand expert testing",
    "tell me the skills of a lead app ops engineer",
    "remind me what testing is",
    "can you show me expert testing",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["request"]);
  });
});

describe("A question begins like one or ends with a question mark", () => {
  test.each([
    "What is testing",
    "so what is testing",
    "Does a lead app ops engineer need testing",
    "can you be a lead app ops engineer with testing",
    "lead app ops skills?",
    "you need testing?",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["question"]);
  });
});

describe("A question may have its question word at the end", () => {
  test.each([
    "testing at expert is asked for where",
    "a lead app ops engineer needs what",
    "a lead app ops engineer does testing when",
    "my boss said a lead app ops engineer needs testing or not",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["question"]);
  });
});

describe("A question may start inside a clause", () => {
  test.each([
    "as a senior app ops engineer what's my next step",
    "as a lead app ops engineer what's expected of me",
    "for a lead app ops engineer how much incident management do I need",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["question"]);
  });
});

describe("Question words followed by a subject make a statement", () => {
  test.each(["where you use testing", "where I am", "when we are", "how it works"])(
    "%s",
    (text) => {
      expect(moodsOf(text)).toEqual(["statement"]);
    },
  );
});

describe("A statement may have no subject", () => {
  test.each([
    "Got my testing certificate",
    "went to testing",
    "writing an advert for a lead app ops engineer",
    "our testing",
    "I'm a senior app ops engineer",
    "as a lead app ops engineer",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["statement"]);
  });
});

describe("A clause that begins with what is wanted asks for it", () => {
  test.each([
    "Compare senior and lead app ops",
    "difference between working and expert testing",
    "define testing",
    "please list the skills of a lead app ops engineer",
    "changes to testing",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["request"]);
  });
});

describe("Needing or wanting something that a role level has asks for it", () => {
  test.each([
    "I need the skills of a lead app ops engineer",
    "we need the skills of a lead app ops engineer",
    "I want to move to lead app ops",
    "I want to become a lead app ops engineer",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["request"]);
  });
});

describe("A person or thing with a verb makes a statement", () => {
  test.each([
    "Maria is now our lead app ops engineer",
    "I passed testing",
    "I need testing",
    "my boss wants testing",
    "testing is fun",
    "the lead app ops engineer left",
    "it is testing",
    "we are working on incident management",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["statement"]);
  });
});

describe("Any other clause only names", () => {
  test.each([
    "lead app ops engineer",
    "my skills",
    "skills needed by a lead app ops engineer",
    "expert testing",
    "hello",
    "thanks",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["fragment"]);
  });
});

describe("Statements and tasks are not answered; what they name is offered", () => {
  test.each([
    "Remind me to ring the lead app ops engineer",
    "Rename the lead app ops role",
    "where you use testing",
    "Got my testing certificate",
    "testing is fun",
  ])("%s", (text) => {
    const understanding = understand(text);
    expect(understanding).toMatchObject({
      kind: "not-understood",
      doubt: { reason: "statement" },
    });
    expect("choices" in understanding && understanding.choices).not.toEqual([]);
  });
});

describe("Whoever seeks what documents list asks for it", () => {
  test.each([
    "find every role where testing is needed",
    "identify the skills of a lead app ops engineer",
    "i search the roles with testing",
    "we need every role that asks for testing",
  ])("%s", (text) => {
    expect(moodsOf(text)).toEqual(["request"]);
  });

  test.each(["find a lead app ops engineer", "we need a lead app ops engineer"])(
    "but whoever seeks a person does not: %s",
    (text) => {
      expect(moodsOf(text)).not.toEqual(["request"]);
    },
  );
});

describe("Setting one role beside another is no task", () => {
  test.each([
    "put the senior app ops engineer beside the lead",
    "put senior app ops next to lead app ops",
    "set the lead app ops role against the principal",
  ])("%s", (text) => {
    expect(moodsOf(text)).not.toEqual(["task"]);
    expect(understand(text)).toMatchObject({ question: { kind: "compare-role-levels" } });
  });

  test.each(["put me next to the lead app ops engineer", "put my desk beside the lead"])(
    "but a person is: %s",
    (text) => {
      expect(moodsOf(text)).toEqual(["task"]);
    },
  );
});
