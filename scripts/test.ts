import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureChineseFont, findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'tests-'));

interface Step {
  readonly title: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** A step with a count writes vitest's JSON here. */
  readonly json?: string;
  /** Title of the step without which this one makes no sense. */
  readonly needs?: string;
}

const reportTo = (json: string) => ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
const unitJson = join(results, 'unit.json');
const journeysJson = join(results, 'journeys.json');

/** Linting takes one core for as long as everything up to the unit tests takes another. */
const SIDE_BY_SIDE: readonly (readonly Step[])[] = [
  [{ title: 'Lint', script: 'lint' }],
  [
    { title: 'Format', script: 'format' },
    { title: 'Layer boundaries', script: 'boundaries' },
    { title: 'Types', script: 'check' },
    { title: 'Build', script: 'build' },
    { title: 'Size of the site', script: 'size', needs: 'Build' },
    { title: 'Unit tests', script: 'unit', args: reportTo(unitJson), json: unitJson },
  ],
];
/** The browsers want every core to themselves. */
const JOURNEYS: Step = {
  title: 'Journeys in a browser',
  script: 'journeys',
  args: reportTo(journeysJson),
  json: journeysJson,
  needs: 'Build',
};

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What the summary needs of vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Without a report something broke before the first test: that is one failure. */
function readCounts(json: string): Counts {
  try {
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    sayWhatPassedLate(report);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function sayWhatPassedLate({ testResults }: Report): void {
  for (const { fullName, status, failureMessages } of testResults.flatMap((file) => file.assertionResults)) {
    const [first] = failureMessages;
    if (status === 'passed' && first) console.warn(`Passed only when tried again: ${fullName}\n${first}`);
  }
}

/** Steps without tests keep their words until they are done, so that no two speak at once. */
function runStep(step: Step): Promise<boolean> {
  const quietly = step.json === undefined;
  const started = Date.now();
  const said: Buffer[] = [];
  if (!quietly) console.log(`\n=== ${step.title} ===`);
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', step.script, '--', ...(step.args ?? [])], {
      cwd: root,
      stdio: quietly ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    const finish = (ok: boolean) => {
      if (quietly) process.stdout.write(`\n=== ${step.title} ===\n${Buffer.concat(said).toString()}`);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`=== ${step.title}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
      resolve(ok);
    };
    child.on('error', () => finish(false));
    child.on('close', (status) => finish(status === 0));
  });
}

/** Said before anything runs: without a browser the last step cannot. */
function requireBrowser(): void {
  try {
    console.log(`Browser: ${findBrowser()}`);
    const noFont = ensureChineseFont();
    if (noFont) console.warn(noFont);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

requireBrowser();

/** A step that failed without a failing test still fails the run: it counts as one failure. */
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];

async function take(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.needs !== undefined && failedSteps.includes(step.needs)) {
      console.log(`\n=== ${step.title}: not run, because “${step.needs}” failed`);
      total.failed += 1;
      failedSteps.push(step.title);
      continue;
    }
    const ok = await runStep(step);
    const counts = step.json ? readCounts(step.json) : { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
    total.passed += counts.passed;
    total.skipped += counts.skipped;
    total.failed += ok ? counts.failed : Math.max(counts.failed, 1);
    if (!ok) failedSteps.push(step.title);
  }
}

await Promise.all(SIDE_BY_SIDE.map(take));
await take([JOURNEYS]);
rmSync(results, { recursive: true, force: true });
console.log(failedSteps.length > 0 ? `\nFailed: ${failedSteps.join(', ')}` : '\nAll steps ok');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = failedSteps.length > 0 || total.failed > 0 ? 1 : 0;
