import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse } from './analyse.ts';
import { parseArguments, USAGE, UsageError } from './arguments.ts';

const FAILED_FILE = 1;
const WRONG_USAGE = 2;

async function run(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  const { results, snapshot, report, summary, unreadable } = await analyse(args, (line) =>
    process.stderr.write(`${line}\n`),
  );
  await mkdir(args.out, { recursive: true });
  await writeFile(join(args.out, 'results.json'), results);
  if (snapshot !== null) await writeFile(join(args.out, 'snapshot.json'), snapshot);
  if (report !== null) await writeFile(join(args.out, 'report.docx'), report);
  process.stdout.write(`${summary}\n`);
  return unreadable ? FAILED_FILE : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = WRONG_USAGE;
  } else {
    throw error;
  }
}
