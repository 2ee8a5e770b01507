import type { Intent } from "./facts.ts";

/** "app ops", "what levels does application operations engineer have?" */
export const role: Intent = ({ roles, skills }) => {
  const [reference] = roles;
  if (roles.length !== 1 || reference === undefined || skills.length > 0) return undefined;
  return [{ kind: "role", role: reference.role }];
};
