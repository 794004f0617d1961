import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createNodePlatform } from '#cli/node-platform.ts';
import { run } from '#cli/run.ts';
import { lendEngine } from '../engines.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line without a process of its own, which takes seconds to start. */
export async function runCli(args: readonly string[]): Promise<CliRun> {
  const said = { out: '', error: '' };
  const voice = { out: (text: string) => (said.out += text), error: (text: string) => (said.error += text) };
  const code = await run(args, voice, { ...createNodePlatform(), startEngine: () => lendEngine() });
  return { code, stdout: said.out, stderr: said.error };
}

/** Runs the command line as `npm run analyse` does. */
export function spawnCli(args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, `${root}src/cli/main.ts`, ...args], { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
