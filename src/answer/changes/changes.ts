import type { Catalogue } from "../../catalogue/catalogue.ts";
import { isUnchanged, type ThingChanges } from "../../catalogue/changes.ts";
import type { ChangeNote, RoleLevelId } from "../../catalogue/types.ts";
import type { Question } from "../../question/question.ts";
import type { ChangesAnswer, ChangesSubject, ToldNote, ToldRecord } from "./changes-answer.ts";
import { citesOfTold, documentsOf } from "./changes-cites.ts";
import { notesAbout } from "./changes-notes.ts";
import { partsOf } from "./changes-parts.ts";
import { onlyHappened } from "./changes-happened.ts";
import { type Changed, changedOf, countOf, subjectOf, tallyOf } from "./changes-told.ts";
import type { Offer } from "../offer.ts";

type Asked = Extract<Question, { kind: "changes" }>;

/** If there are more changes than this, they are counted, and each is shown only when asked for. */
const mostTold = { everything: 12, role: 30 } as const;

/**
 * Decides which things of a record (given by its index) are shown word for word; the others are
 * only counted.
 */
function tellingOf(
  subject: ChangesSubject,
  all: readonly Changed[],
  { happened }: Asked,
): (thing: ThingChanges, record: number) => boolean {
  // Who asks what was raised wants all of it.
  if (happened !== undefined) return (_, record) => subject.kind !== "everything" || record === 0;
  switch (subject.kind) {
    case "everything": {
      const few = countOf(all[0]?.things ?? []) <= mostTold.everything;
      return (_, record) => record === 0 && few;
    }
    case "role": {
      const few = countOf(all.flatMap(({ things }) => things)) <= mostTold.role;
      return ({ about }) => few || about.kind === "role";
    }
    case "role-level":
    case "skill":
      return () => true;
  }
}

function nextOf(
  subject: ChangesSubject,
  told: readonly ToldRecord[],
  { happened }: Asked,
): readonly Offer[] {
  const everything: Offer = { as: "all-changes", question: { kind: "changes" } };
  switch (subject.kind) {
    case "everything":
      if (happened !== undefined) return [everything];
      return told[0]?.arrivals.some(({ what }) => what === "role") === true
        ? [{ as: "list", of: "roles", question: { kind: "list", of: "roles" } }]
        : [];
    case "role": {
      const { id, title } = subject.role;
      return [{ as: "name", name: title, question: { kind: "role", role: id } }, everything];
    }
    case "role-level": {
      const { roleLevel, role } = subject.who;
      return [
        { as: "whole-role-level", question: { kind: "role-level", roleLevel: roleLevel.id } },
        ...(role.levels.length > 1
          ? [
              {
                as: "changes-in" as const,
                name: role.title,
                question: { kind: "changes" as const, role: role.id },
              },
            ]
          : []),
        everything,
      ];
    }
    case "skill":
      return [{ as: "skill", question: { kind: "skill", skill: subject.skill.id } }, everything];
  }
}

/** The role levels that were added, renamed or changed, in catalogue order. */
function roleLevelsIn(all: readonly Changed[], catalogue: Catalogue): readonly RoleLevelId[] {
  const ids = new Set<string>(
    all.flatMap(({ arrivals, renames, things }) => [
      ...[...arrivals, ...renames].flatMap(({ what, id }) => (what === "role-level" ? [id] : [])),
      ...things.flatMap(({ about }) => (about.kind === "role-level" ? [about.id] : [])),
    ]),
  );
  if (ids.size === 0) return [];
  return catalogue.roleLevels.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

export function answerChanges(question: Asked, catalogue: Catalogue): ChangesAnswer {
  const { changes: records } = catalogue;
  const subject = subjectOf(question, catalogue);
  const documents = documentsOf(catalogue);
  const [latest, ...earlier] = records
    .map((record) => ({ record, changed: changedOf(record, subject, catalogue) }))
    .filter(({ changed }) => !isUnchanged(changed))
    .map(({ record, changed }) => ({ record, changed: onlyHappened(changed, question) }));
  const before = earlier.filter(({ changed }) => !isUnchanged(changed));
  // "Which roles are new" asks about the latest import, even if only an earlier one added roles.
  const isFirst =
    latest !== undefined &&
    (!isUnchanged(latest.changed) || (subject.kind === "everything" && before.length > 0));
  const about = isFirst ? [latest, ...before] : before;
  const all = about.map(({ changed }) => changed);
  const isTold = tellingOf(subject, all, question);
  const notes = notesAbout(
    subject,
    catalogue,
    about.map(({ record }) => record),
  );
  const asTold = (some: readonly ChangeNote[]): readonly ToldNote[] =>
    question.happened === undefined
      ? some.map((note) => ({ ...note, source: documents.now(note.source) }))
      : [];
  const told = about.map(({ record, changed: { arrivals, renames, things } }, at): ToldRecord => ({
    on: record.on,
    by: record.by,
    documents: record.documents.flatMap((id) => documents.in(record, id) ?? []),
    arrivals,
    renames,
    notes: subject.kind === "everything" && at > 0 ? [] : asTold(notes.of(record)),
    tally: tallyOf(things),
    things: things
      .filter((thing) => isTold(thing, at))
      .map((thing) => ({
        about: thing.about,
        changes: thing.changes.map((change) => ({
          change,
          source: documents.in(record, change.source),
        })),
      })),
  }));
  const counted = all.flatMap(({ things }, at) =>
    subject.kind === "everything" && at > 0 ? [] : things.filter((thing) => !isTold(thing, at)),
  );
  const isPast = subject.kind === "everything" && told.length > 0;
  const others = isPast ? [] : asTold(notes.others);
  return {
    kind: "changes",
    subject,
    asked: {
      ...(question.happened && { happened: question.happened }),
      ...(question.of && { of: question.of }),
    },
    told,
    notes: others,
    since: records.at(-1)?.on,
    parts: partsOf(counted, subject, catalogue),
    results: roleLevelsIn(subject.kind === "everything" ? all.slice(0, 1) : all, catalogue),
    defined: records.length + others.length > 0,
    next: nextOf(subject, told, question),
    cites: citesOfTold(subject, told, others),
  };
}
