import { isIsoDate, type IsoDate } from '#core/month.ts';
import { parseWindow } from '#core/window.ts';

export interface CliArguments {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly asOf: IsoDate | null;
  readonly period: string | null;
  readonly settings: string | null;
  readonly publish: boolean;
  readonly report: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE =
  'usage: analyse -- <file-or-folder>… --out <dir> [--as-of YYYY-MM-DD] [--period LABEL] [--settings settings.json] [--publish] [--report]';

/** Later than any: whether a label names a period does not depend on the day. */
const ANY_DAY: IsoDate = '2999-12-31';

const WITH_VALUE = ['--out', '--as-of', '--period', '--settings'];
const FLAGS = ['--publish', '--report'];

export function parseArguments(args: readonly string[]): CliArguments {
  const inputs: string[] = [];
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [name = '', inline] = arg.startsWith('--') ? arg.split(/=(.*)/s, 2) : [arg];
    if (WITH_VALUE.includes(name)) {
      const value = inline ?? args[++i];
      if (value === undefined || value === '') throw new UsageError(`${name} needs a value`);
      given.set(name, value);
    } else if (FLAGS.includes(name) && inline === undefined) {
      given.set(name, '');
    } else if (arg.startsWith('-')) {
      throw new UsageError(`unknown option ${arg}`);
    } else {
      inputs.push(arg);
    }
  }
  const out = given.get('--out');
  if (inputs.length === 0) throw new UsageError('no file or folder given');
  if (out === undefined) throw new UsageError('--out is missing');
  const asOf = given.get('--as-of') ?? null;
  if (asOf !== null && !isIsoDate(asOf)) throw new UsageError(`--as-of is no date (YYYY-MM-DD): ${asOf}`);
  const period = given.get('--period') ?? null;
  if (period !== null && parseWindow(period, asOf ?? ANY_DAY) === null)
    throw new UsageError(`--period names no period: ${period}`);
  return {
    inputs,
    out,
    asOf,
    period,
    settings: given.get('--settings') ?? null,
    publish: given.has('--publish'),
    report: given.has('--report'),
  };
}
