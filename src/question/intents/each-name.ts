import type { Question } from "../question.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import type { Intent } from "./facts.ts";

export function aboutRole({ role, roleLevel }: RoleReference): Question {
  return roleLevel === undefined ? { kind: "role", role } : { kind: "role-level", roleLevel };
}

/** What could be asked of each name, for names that form no single question. */
export const eachName: Intent = ({ roles, skills, qualifications, topics, teams, catalogue }) => {
  return [
    ...roles.map(aboutRole),
    ...skills.map((skill): Question => ({ kind: "skill", skill })),
    ...qualifications.map((qualification): Question => ({
      kind: "roles-with-qualification",
      qualification,
    })),
    ...topics.map((topic): Question => ({ kind: "topic", topics: [topic] })),
    ...teams.map((team): Question => ({
      kind: "team",
      team,
      positions: catalogue.team(team).positions,
    })),
  ];
};
