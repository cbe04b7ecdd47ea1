import { rename } from 'node:fs/promises';
import { z } from 'zod';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/bridge/desktop-settings';
import { readJson, SmallFileProblem, writeJson } from './small-file';

const { backup, ...rest } = settingsSchema.shape;

/**
 * What an earlier Adit did not know yet begins as it does in a new installation, and what a later one added is passed
 * over: neither is damage.
 */
const fileSchema = z.object({
  ...z.object(rest).partial().shape,
  backup: z.object(backup.shape).partial().optional(),
});

/** The settings on the disk, or null where they are damaged or cannot be read. Missing ones are those of the beginning. */
export async function readSettings(file: string): Promise<Settings | null> {
  try {
    const { backup: kept, ...found } = fileSchema.parse(await readJson(file));
    return settingsSchema.parse({
      ...defaultSettings,
      ...found,
      backup: { ...defaultSettings.backup, ...kept },
    });
  } catch (cause) {
    return cause instanceof SmallFileProblem && cause.code === 'file/missing' ? defaultSettings : null;
  }
}

export const writeSettings = (file: string, settings: Settings): Promise<void> => writeJson(file, settings);

/** Keeps a damaged file beside the one that takes its place: somebody may still read from it what they had set. */
export async function setSettingsAside(file: string, id: string): Promise<void> {
  await rename(file, file.replace(/\.json$/, `-damaged-${id}.json`));
}
