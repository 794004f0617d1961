import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '#app/platform.ts';
import { analyse } from './analyse.ts';
import { parseArguments, USAGE, UsageError } from './arguments.ts';

const FAILED_FILE = 1;
const WRONG_USAGE = 2;

/** Where the command line speaks: results, and everything else. */
export interface Voice {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Does what the arguments say; gives the exit code. */
export async function run(args: readonly string[], voice: Voice, platform: Platform): Promise<number> {
  try {
    return await analyseInto(args, voice, platform);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    voice.error(`${error.message}\n${USAGE}\n`);
    return WRONG_USAGE;
  }
}

async function analyseInto(args: readonly string[], voice: Voice, platform: Platform): Promise<number> {
  const parsed = parseArguments(args);
  const { results, snapshot, report, summary, unreadable } = await analyse(parsed, platform, (line) =>
    voice.error(`${line}\n`),
  );
  await mkdir(parsed.out, { recursive: true });
  await writeFile(join(parsed.out, 'results.json'), results);
  if (snapshot !== null) await writeFile(join(parsed.out, 'snapshot.json'), snapshot);
  if (report !== null) await writeFile(join(parsed.out, 'report.docx'), report);
  voice.out(`${summary}\n`);
  return unreadable ? FAILED_FILE : 0;
}
