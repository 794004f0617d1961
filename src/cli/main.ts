import { createNodePlatform } from './node-platform.ts';
import { run } from './run.ts';

const voice = {
  out: (text: string) => process.stdout.write(text),
  error: (text: string) => process.stderr.write(text),
};

process.exitCode = await run(process.argv.slice(2), voice, createNodePlatform());
