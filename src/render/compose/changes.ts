import { mostNamed } from "../../answer/changes/changes-cites.ts";
import type {
  ChangesAnswer,
  ChangesSubject,
  ToldRecord,
  ToldThing,
} from "../../answer/changes/changes-answer.ts";
import { capitalised } from "../grammar.ts";
import type { Part } from "../page.ts";
import { subjectTitle } from "../read-as.ts";
import { wordingChanges } from "../wording-changes.ts";
import { type Body, heading, list, paragraph } from "./body.ts";
import {
  arrivalItems,
  arrivalParts,
  changeParts,
  noteParts,
  renameItems,
  thingItems,
} from "./changed-parts.ts";
import type { Citing } from "./citing.ts";
import type { ToButton } from "./outcomes.ts";

/**
 * Whether the changed thing is the subject itself. Ids alone do not tell: a role can share its id
 * with one of its levels.
 */
function isSubject(
  { kind, id }: { readonly kind: string; readonly id: string },
  subject: ChangesSubject,
): boolean {
  switch (subject.kind) {
    case "everything":
      return false;
    case "role":
      return kind === "role" && id === subject.role.id;
    case "role-level":
      return kind === "role-level" && id === subject.who.roleLevel.id;
    case "skill":
      return (kind === "skill" || kind === "knowledge") && id === subject.skill.id;
  }
}

function thingParts(
  { about, changes }: ToldThing,
  subject: ChangesSubject,
  citing: Citing,
): readonly Part[] {
  const parts = changeParts(changes, citing);
  return isSubject(about, subject) ? parts : [heading(about.title), ...parts];
}

/** A record in one line. */
function summaryOf(
  record: ToldRecord,
  { subject, asked }: Pick<ChangesAnswer, "subject" | "asked">,
): string {
  const { arrivals } = record;
  const own = arrivals.find(({ what, id }) => isSubject({ kind: what, id }, subject));
  if (own === undefined) return wordingChanges.summary(record) || wordingChanges.noneThen(asked);
  const levels = arrivals.filter(({ what }) => what === "role-level").length;
  return wordingChanges.ownArrival(own.kind, subject.kind === "role" ? levels : 0);
}

function recordParts(
  { arrivals, renames, things }: ToldRecord,
  subject: ChangesSubject,
  citing: Citing,
  briefly: boolean,
): readonly Part[] {
  const own = arrivals.some(({ what, id }) => isSubject({ kind: what, id }, subject));
  const others = own ? [] : arrivals;
  const added = briefly ? { items: arrivalItems(others), folds: [] } : arrivalParts(others);
  const items = [...renameItems(renames), ...added.items, ...(briefly ? thingItems(things) : [])];
  return [
    ...(items.length === 0 ? [] : [list(items)]),
    ...added.folds,
    ...(briefly ? [] : things.flatMap((thing) => thingParts(thing, subject, citing))),
  ];
}

/** The latest import's changes in full, and one line for each earlier record. */
function everythingParts(
  answer: ChangesAnswer,
  citing: Citing,
  choices: readonly Part[],
): readonly Part[] {
  const { subject, asked } = answer;
  const [latest, ...earlier] = answer.told;
  const briefly = asked.happened !== undefined;
  if (latest === undefined) return [];
  const { documents } = latest;
  return [
    ...(documents.length > mostNamed
      ? [paragraph(wordingChanges.fromDocuments(documents.length))]
      : []),
    ...recordParts(latest, subject, citing, briefly),
    ...choices,
    ...noteParts(latest.notes, citing),
    ...(earlier.length === 0
      ? []
      : [
          heading(wordingChanges.earlier),
          list(
            earlier.map((record) => ({
              lead: wordingChanges.recordOn(record.by, record.on),
              text: summaryOf(record, answer),
            })),
          ),
        ]),
  ];
}

/** Record by record. The first has no heading because its line is already under the title. */
function subjectParts(answer: ChangesAnswer, citing: Citing): readonly Part[] {
  const { subject, told } = answer;
  return told.flatMap((record, at) => {
    const parts = recordParts(record, subject, citing, false);
    const { by, on } = record;
    const line = `${wordingChanges.recordOn(by, on)}: ${summaryOf(record, answer)}`;
    return [...(at === 0 ? [] : [heading(line)]), ...parts, ...noteParts(record.notes, citing)];
  });
}

/** More skills than this get no buttons, only their names, so that the roles stay in view. */
const mostSkillButtons = 20;

function choiceParts(
  { roles, skills }: ChangesAnswer["parts"],
  toButton: ToButton,
): readonly Part[] {
  if (roles.length + skills.length === 0) return [];
  const choices = (offers: typeof roles): Part => ({
    kind: "choices",
    buttons: offers.map(toButton),
  });
  return [
    paragraph(wordingChanges.askFor),
    ...(roles.length === 0 ? [] : [choices(roles)]),
    ...(skills.length === 0 ? [] : [heading(wordingChanges.skills(skills.length))]),
    ...(skills.length === 0
      ? []
      : skills.length <= mostSkillButtons
        ? [choices(skills)]
        : [paragraph(`${skills.map(({ name }) => name).join("; ")}.`)]),
  ];
}

function nothingChanged({ since, asked }: ChangesAnswer, title: string | undefined): string {
  if (since === undefined) return wordingChanges.noRecord;
  if (asked.happened !== undefined) return wordingChanges.noneHappened(asked, title, since);
  return title === undefined
    ? wordingChanges.unchanged(since)
    : wordingChanges.unchangedIn(title, since);
}

function titleFor(happened: string | undefined, title: string | undefined): string {
  if (happened === undefined) {
    return title === undefined ? wordingChanges.title : wordingChanges.titleOf(title);
  }
  return capitalised(title === undefined ? happened : wordingChanges.happenedIn(happened, title));
}

export function composeChanges(answer: ChangesAnswer, citing: Citing, toButton: ToButton): Body {
  const { subject, told, asked } = answer;
  const title = subjectTitle(subject);
  const happened = wordingChanges.whatHappened(asked);
  const [latest] = told;
  const choices = choiceParts(answer.parts, toButton);
  const parts =
    subject.kind === "everything"
      ? everythingParts(answer, citing, choices)
      : [...subjectParts(answer, citing), ...choices];
  return {
    title: titleFor(happened, title),
    ...(latest === undefined
      ? {}
      : {
          context: `${wordingChanges.recordOn(latest.by, latest.on)}: ${summaryOf(latest, answer)}`,
        }),
    parts: [
      ...(latest === undefined
        ? [paragraph(nothingChanged(answer, title))]
        : parts.length === 0 && title !== undefined
          ? [paragraph(wordingChanges.unchangedSinceThen(title))]
          : parts),
      ...noteParts(answer.notes, citing, latest && wordingChanges.otherNotes),
    ],
  };
}
