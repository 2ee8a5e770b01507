import { expect, test } from "vitest";
import { withMentions } from "../../serve-page/mentions.ts";
import { defaultSeed } from "../../fake-slack/workspace/seed.ts";

test.each([
  ["@rolecall what is CSI?", "<@U0ROLECALL> what is CSI?"],
  ["ask @Tom, please", "ask <@U2>, please"],
  ["thanks @priya.", "thanks <@U1>."],
  ["mail tom@tom or @nobody", "mail tom@tom or @nobody"],
])("%s becomes %s", (typed, sent) => {
  expect(withMentions(typed, defaultSeed)).toBe(sent);
});
