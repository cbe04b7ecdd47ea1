import { buildApp } from '../../../scripts/build-app.mjs';

/** What is packed is built once, before every test of packaging. */
export async function setup(): Promise<void> {
  await buildApp();
}
