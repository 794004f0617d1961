import { readFile } from 'node:fs/promises';
import type { Issue } from '#core/issue.ts';
import type { Progress } from '#core/progress.ts';
import { analyseFiles } from '#app/headless.ts';
import type { Platform } from '#app/platform.ts';
import { type CliArguments, UsageError } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { openSource } from './node-platform.ts';
import { printResults } from './results.ts';

/** Issues that mean a file could not be read at all; a sheet that is no table is only reported. */
const UNREADABLE: readonly Issue['code'][] = [
  'file.encrypted',
  'file.corrupt',
  'file.empty',
  'file.too_large',
  'text.undecodable',
];

async function readSettings(path: string | null): Promise<unknown> {
  if (path === null) return null;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new UsageError(
      `cannot read settings ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function sayProgress(say: (line: string) => void): (progress: Progress) => void {
  let last = '';
  return ({ stage, done, total, unit }) => {
    const line = `${stage} ${Math.floor(done)}${total === null ? '' : `/${Math.floor(total)}`}${unit}`;
    if (line !== last) say(line);
    last = line;
  };
}

export interface AnalyseOutcome {
  readonly results: string;
  /** Null where it was not asked for or nothing can be shown. */
  readonly snapshot: string | null;
  readonly report: Uint8Array | null;
  readonly summary: string;
  readonly unreadable: boolean;
}

export async function analyse(
  args: CliArguments,
  platform: Platform,
  say: (line: string) => void,
): Promise<AnalyseOutcome> {
  const found = await findFiles(args.inputs);
  const files = await Promise.all(found.map(({ path, absolute }) => openSource(path, absolute)));
  const outcome = await analyseFiles(platform, files, {
    asOf: args.asOf,
    period: args.period,
    publish: args.publish,
    report: args.report,
    settings: await readSettings(args.settings),
    progress: sayProgress(say),
  });
  const loaded = outcome.sources.reduce((sum, source) => sum + source.rowsLoaded, 0);
  const aside = outcome.sources.reduce((sum, source) => sum + source.rowsSetAside, 0);
  return {
    results: printResults(outcome),
    snapshot: outcome.snapshot,
    report: outcome.report,
    summary: `${files.length}个文件，入库${loaded}行，暂存${aside}行，截至${outcome.asOf ?? '未知'}`,
    unreadable: outcome.issues.some(({ code }) => UNREADABLE.includes(code)),
  };
}
