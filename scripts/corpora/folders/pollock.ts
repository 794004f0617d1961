import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FolderScore, FolderTest } from '../folder-test.ts';
import type { Reader } from '../reader.ts';
import { NOT_LOADED, scoreTable } from '../pollock/score-table.ts';
import { toRecords } from '../shown-table.ts';
import { readRecords } from '../strict-records.ts';
import { writeRecords } from '../write-records.ts';

/** Polluted copies of one table; the weights say how often real files are like that. */
export const pollock: FolderTest = {
  name: 'pollock',
  async run(folder, reader, out, manifest): Promise<FolderScore> {
    const inputs = manifest.filter(({ path, role }) => path.startsWith('pollock/') && role === 'input');
    const weights = readWeights(join(folder, 'pollock_weights.json'));
    const figures: Record<string, number> = {};
    const failures: string[] = [];
    for (const part of new Set(inputs.map(({ path }) => path.split('/')[1] ?? ''))) {
      const files: FileScore[] = [];
      const loadedFolder = join(out, 'pollock', part);
      mkdirSync(loadedFolder, { recursive: true });
      for (const { path, expected } of inputs.filter((input) => input.path.startsWith(`pollock/${part}/`))) {
        const records = await load(join(folder, '..', path), reader);
        const name = basename(path);
        const text = records ? writeRecords(records) : 'Application Error\n';
        writeFileSync(join(loadedFolder, `${name}_converted.csv`), text);
        const clean = readRecords(decodeClean(readFileSync(join(folder, '..', expected))));
        files.push({ name, numbers: records ? scoreTable(clean, records) : NOT_LOADED });
      }
      Object.assign(figures, summarise(part, files, weights));
      for (const { name, numbers } of files)
        if (sum(numbers) < 10 - 1e-9) failures.push(`${part}/${name} ${sum(numbers).toFixed(4)}`);
    }
    return { count: inputs.length, figures, failures };
  },
};

interface FileScore {
  readonly name: string;
  readonly numbers: readonly number[];
}

type Weights = Readonly<Record<string, number>>;

async function load(path: string, reader: Reader): Promise<readonly (readonly string[])[] | null> {
  const answer = await reader.ask({ path, rows: true });
  const table = answer.sheets[0]?.table ?? null;
  if (table) return toRecords(table);
  return answer.refusals[0]?.code === 'file.empty' ? [] : null;
}

/** The clean files are in UTF-8, or in what the original was in. */
function decodeClean(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function readWeights(path: string): Weights {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Weights) : {};
}

function summarise(part: string, files: readonly FileScore[], weights: Weights): Record<string, number> {
  const simple = sum(files.map(({ numbers }) => sum(numbers))) / files.length;
  const total = sum(files.map(({ name }) => weights[name] ?? 0));
  const weighted = sum(files.map(({ name, numbers }) => sum(numbers) * (weights[name] ?? 0))) / total;
  const means = LABELS.map(
    (label, i) =>
      [`${part} ${label}`, sum(files.map(({ numbers }) => numbers[i] ?? 0)) / files.length] as const,
  );
  return {
    [`${part} simple`]: simple,
    ...(total > 0 ? { [`${part} weighted`]: weighted } : {}),
    ...Object.fromEntries(means),
  };
}

const LABELS = ['success', 'hP', 'hR', 'hF1', 'rP', 'rR', 'rF1', 'cP', 'cR', 'cF1'];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
