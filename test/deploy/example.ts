import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { z } from "zod";

// The part of the example for Kubernetes that decides how the containers run.

const container = z.object({
  image: z.string(),
  args: z.array(z.string()).default([]),
  env: z.array(
    z.object({
      name: z.string(),
      value: z.string().optional(),
      valueFrom: z
        .object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) })
        .optional(),
    }),
  ),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
});
export type Container = z.infer<typeof container>;

const labels = z.record(z.string(), z.string());
const deployment = z.object({
  kind: z.literal("Deployment"),
  spec: z.object({
    template: z.object({
      metadata: z.object({ labels, annotations: labels.default({}) }),
      spec: z.object({ containers: z.tuple([container]) }),
    }),
  }),
});

const path = join(import.meta.dirname, "../../deploy/kubernetes.yaml");
/** The objects of the example, as they stand there. */
export const objects: readonly unknown[] = parseAllDocuments(readFileSync(path, "utf8")).map(
  (document) => z.unknown().parse(document.toJS()),
);

/** What a deployment says of its pods. */
export function pods(app: string) {
  const found = objects
    .flatMap((object) => deployment.safeParse(object).data ?? [])
    .map(({ spec }) => spec.template)
    .find(({ metadata }) => metadata.labels["app"] === app);
  if (found === undefined) throw new Error(`The example has no deployment of ${app}.`);
  return found;
}

/**
 * A container's environment and arguments, with the references filled in as Kubernetes does it.
 * @param secrets what the secrets hold, by "name/key"
 */
export function started(
  { env, args }: Container,
  secrets: Readonly<Record<string, string>>,
): { readonly env: Readonly<Record<string, string>>; readonly args: readonly string[] } {
  const values: Record<string, string> = {};
  const filledIn = (text: string): string =>
    text.replaceAll(/\$\((\w+)\)/g, (reference, name: string) => values[name] ?? reference);
  for (const { name, value = "", valueFrom } of env) {
    const secret = valueFrom?.secretKeyRef;
    values[name] =
      secret === undefined ? filledIn(value) : (secrets[`${secret.name}/${secret.key}`] ?? "");
  }
  return { env: values, args: args.map(filledIn) };
}
