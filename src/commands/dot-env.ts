import { existsSync } from "node:fs";

/** Adds the settings of a .env file in the current folder to the environment, except in production. */
export function readDotEnv(): void {
  if (process.env["NODE_ENV"] !== "production" && existsSync(".env")) process.loadEnvFile(".env");
}
