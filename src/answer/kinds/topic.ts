import type { Catalogue, Topic, TopicEntry } from "../../catalogue/catalogue.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Item, itemOf } from "../content.ts";
import { citesOf } from "../fact.ts";
import { mostOpened, sectionOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface TopicAnswer extends Common {
  readonly kind: "topic";
  readonly topics: readonly {
    readonly topic: Topic;
    /** One for each text that the sources have for it, with the role levels that list that text. */
    readonly texts: readonly {
      readonly section: Topic["entries"][number]["section"];
      readonly item: Item;
      readonly listedBy: readonly PlacedRoleLevel[];
    }[];
  }[];
}

/**
 * Entries with the same words in the same section count as one text that several role levels list.
 */
function textsOf(
  entries: readonly TopicEntry[],
  catalogue: Catalogue,
): TopicAnswer["topics"][number]["texts"] {
  const groups = groupBy(entries, ({ section, item }) => `${section}\n${item.statement.text}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const listedBy = new Set(group.map(({ roleLevel }) => roleLevel));
    return {
      section: first.section,
      item: sharedItem(first, group, catalogue),
      listedBy: [...listedBy].map((id) => place(id, catalogue)),
    };
  });
}

/** The first entry's item; every other document with the same words counts as agreeing. */
function sharedItem(first: TopicEntry, group: readonly TopicEntry[], catalogue: Catalogue): Item {
  const item = itemOf(first.item, catalogue);
  const sources = group.flatMap((entry) => {
    const { source, agreeing } = itemOf(entry.item, catalogue).fact;
    return [source, ...agreeing];
  });
  const agreeing = [...new Set(sources)].filter((source) => source !== item.fact.source);
  return { ...item, fact: { ...item.fact, agreeing } };
}

export function answerTopic(
  { topics: ids }: QuestionOf<"topic">,
  catalogue: Catalogue,
): TopicAnswer {
  const topics = ids.map((id) => {
    const topic = catalogue.topic(id);
    return { topic, texts: textsOf(topic.entries, catalogue) };
  });
  const texts = topics.flatMap((topic) => topic.texts);
  return {
    kind: "topic",
    topics,
    defined: true,
    next: texts
      .slice(0, mostOpened)
      .flatMap(({ section, listedBy: [first] }) =>
        first === undefined
          ? []
          : [sectionOffer(first.roleLevel, section, { of: first.roleLevel.title })],
      ),
    cites: citesOf(texts.map(({ item }) => item.fact)),
  };
}
