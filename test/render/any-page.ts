import fc from "fast-check";
import type { Button, Chart, Page, Part, SourceLine } from "../../src/render/page.ts";
import { anyCharacter } from "../any-character.ts";

/** Short and long, empty and blank, harmless and hostile. */
const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ mode: "sentences", maxCount: 6 }) },
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.constantFrom("", " ", "\n", "<!channel>".repeat(30), "&".repeat(900), '"'.repeat(2000)),
  fc.nat({ max: 9000 }).map((length) => "word ".repeat(length / 5)),
);
const anyTitle = fc.oneof({ weight: 9, arbitrary: fc.lorem({ maxCount: 4 }) }, anyText);
const anyLabel = fc.oneof(
  anyTitle,
  fc.record({ mark: fc.constantFrom("●●○○", "▲"), text: anyTitle }),
);

/** Text that is ours or an entity's, and so never empty. */
const anyName = fc.oneof(
  fc.lorem({ maxCount: 5 }),
  fc.string({ minLength: 1, maxLength: 60 }).map((name) => `${name}.`),
);

const anyButton: fc.Arbitrary<Button> = fc.record({
  label: anyTitle,
  ask: fc.oneof(
    { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
    fc.nat({ max: 3000 }).map((length) => "<".repeat(length)),
  ),
});

const anyQuote = fc.record({
  kind: fc.constant("quote" as const),
  lead: fc.option(anyLabel, { nil: undefined }),
  minor: fc.boolean(),
  text: anyText,
  cite: fc.option(fc.constant("[12]"), { nil: undefined }),
  note: fc.option(fc.constant("what is wrong with it"), { nil: undefined }),
});

const anyList = fc.record({
  kind: fc.constant("list" as const),
  items: fc.array(fc.record({ lead: fc.option(anyLabel, { nil: undefined }), text: anyText }), {
    maxLength: 30,
  }),
  quoted: fc.boolean(),
});

const anyParagraph = fc.record({ kind: fc.constant("paragraph" as const), text: anyText });

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 130 }))
  .chain(([columns, rows]) =>
    fc.record({
      kind: fc.constant("table" as const),
      caption: anyTitle,
      columns: fc.array(anyTitle, { minLength: columns, maxLength: columns }),
      rows: fc
        .array(anyLabel, { minLength: columns, maxLength: columns })
        .map((row) => Array.from({ length: rows }, () => row)),
    }),
  );

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text: anyTitle }),
  anyParagraph,
  anyQuote,
  anyList,
  anyTable,
  fc.record({
    kind: fc.constant("folds" as const),
    mayOpen: fc.boolean(),
    folds: fc.array(
      fc.record({
        title: anyName,
        parts: fc.array(fc.oneof(anyQuote, anyList, anyParagraph), { maxLength: 8 }),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant("choices" as const),
    buttons: fc.array(anyButton, { maxLength: 40 }),
  }),
);

const anyChart: fc.Arbitrary<Chart> = fc.record({
  title: anyTitle,
  categories: fc.array(anyName, { minLength: 1, maxLength: 30 }),
  series: fc.array(fc.record({ name: anyName, values: fc.array(fc.nat({ max: 7 })) }), {
    minLength: 1,
    maxLength: 14,
  }),
  valueLabel: anyTitle,
});

/** fc.webUrl first maps all million characters, each time a process starts. */
const anyUrl = fc
  .tuple(
    fc.domain(),
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("/:@!$&'()*+,;=-._~aZ09")),
        anyCharacter.map((character) => encodeURIComponent(character)),
      ),
      maxLength: 40,
    }),
    fc.boolean(),
  )
  .map(([domain, path, slash]) => `https://${domain}${slash || path !== "" ? `/${path}` : ""}`);

const anySource: fc.Arbitrary<SourceLine> = fc.oneof(
  fc.record({ text: anyTitle }),
  fc
    .tuple(anyTitle, anyName, anyTitle, anyUrl)
    .map(([before, words, after, url]) => ({ text: before + words + after, link: { words, url } })),
);

/** Pages unlike any that answers make today, so that a change of wording cannot break a message. */
export const anyPage: fc.Arbitrary<Page> = fc.record({
  title: anyText,
  reading: fc.option(anyText, { nil: undefined }),
  context: fc.option(anyText, { nil: undefined }),
  parts: fc.array(anyPart, { maxLength: 8 }),
  sources: fc.array(anySource, { maxLength: 40 }),
  next: fc.array(anyButton, { maxLength: 30 }),
  about: fc.option(anyTitle, { nil: undefined }),
  chart: fc.option(anyChart, { nil: undefined }),
  ask: anyButton.map(({ ask }) => ask),
});
