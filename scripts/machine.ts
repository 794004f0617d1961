import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** True when packages may be installed: root on Debian or Ubuntu. */
export function canInstallPackages(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) {
    return false;
  }
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

let updated = false;

/** Installs Debian packages; the caller has asked `canInstallPackages`. */
export function installPackages(names: readonly string[]): void {
  process.stderr.write(`installing ${names.join(', ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!updated) run('update');
  updated = true;
  run('install', '-y', '--no-install-recommends', ...names);
}

/** What a program prints, or undefined when it is not there or fails. */
export function tryOutput(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** Runs the command and returns its exit code, its output going where ours goes. */
export function runInherited(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): number {
  try {
    execFileSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    return 0;
  } catch (error) {
    const { status } = error as { status?: number | null };
    return status ?? 1;
  }
}
