import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments, USAGE, type Options } from './arguments.ts';
import { writeRoster } from './roster-file.ts';
import { openSink } from './sink.ts';
import { createTrainingMaker, TRAINING_HEADING } from './training-rows.ts';

const STEP = 100_000;

async function generate(options: Options): Promise<void> {
  const { people, out, training } = options;
  mkdirSync(out, { recursive: true });
  const trainingPath = join(out, `training-${people}.csv`);
  const sink = training ? openSink(trainingPath, options.format === 'gbk' ? 'gbk' : 'utf-8') : null;
  const trainingOf = createTrainingMaker();
  sink?.write(TRAINING_HEADING);
  const path = await writeRoster(options, (person, index) => {
    sink?.write(trainingOf(person));
    if ((index + 1) % STEP === 0) process.stderr.write(`${index + 1} people\n`);
  });
  sink?.close();
  for (const file of training ? [path, trainingPath] : [path]) {
    process.stderr.write(`${file}: ${statSync(file).size} bytes\n`);
  }
}

try {
  await generate(parseArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
}
