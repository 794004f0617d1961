import type { IsoDate } from '#core/month.ts';
import { formatPeriod, parsePeriod } from '#core/period.ts';
import { parseWindow, WINDOW_CHOICES } from '#core/window.ts';
import type { Job } from '#core/progress.ts';
import type { Desk } from '../desk.ts';
import { codeLetters } from './codes.ts';
import { type ReportPlan, type ReportScope, WHOLE } from './plan.ts';

const SCOPE_LETTERS = 3;
/** What training is counted in where nothing was chosen. */
const USUAL = 'year';
/** Years back in which somebody may have asked for a quarter or a month. */
const YEARS = 4;

type Asked = Pick<ReportPlan, 'scope' | 'period'>;

/** The stretch of time as it is asked for, spelled in one way; null: the usual one. */
export function periodAsked(period: string | null, asOf: IsoDate): string | null {
  if (period === null || period === USUAL) return null;
  if (WINDOW_CHOICES.some(({ value }) => value === period)) return period;
  return parseWindow(period, asOf)?.label ?? period;
}

/** Names people and stretch of time of a report in a few letters; '' of the whole in the usual time. */
export function scopeCode({ scope, period }: Asked, asOf: IsoDate): string {
  const asked = periodAsked(period, asOf);
  if (scope.type === 'whole' && asked === null) return '';
  return codeLetters(JSON.stringify([scope.type, scope.name, asked]), SCOPE_LETTERS);
}

/** Levels and units that a report may be of. */
export async function scopesOf(
  desk: Desk,
  job: Job,
): Promise<{ readonly levels: readonly string[]; readonly units: readonly string[] }> {
  const choices = (await desk.inquiry?.filterChoices([], job)) ?? [];
  const optionsOf = (dimension: string) =>
    choices
      .find((choice) => choice.dimension === dimension)
      ?.options.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? [];
  return { levels: optionsOf('level'), units: optionsOf('unit') };
}

function periodsUpTo(asOf: IsoDate): readonly (string | null)[] {
  const last = Number(asOf.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => last - back);
  const parts = ['', '上半年', '下半年', ...[...'一二三四'].map((quarter) => `${quarter}季度`)];
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const labels = years.flatMap((year) =>
    [...parts, ...months].flatMap((part) => {
      const period = parsePeriod(`${year}年${part}`);
      return period ? [formatPeriod(period)] : [];
    }),
  );
  const named = WINDOW_CHOICES.map(({ value }) => value).filter((value) => value !== USUAL);
  return [null, ...named, ...labels];
}

/** The reports whose numbers bear the letters: as a rule one. */
export async function plansOfCode(
  desk: Desk,
  letters: string | null,
  asOf: IsoDate,
  job: Job,
): Promise<readonly Asked[]> {
  if (letters === null) return [{ scope: WHOLE, period: null }];
  const { levels, units } = await scopesOf(desk, job);
  const scopes: readonly ReportScope[] = [
    WHOLE,
    ...levels.map((name): ReportScope => ({ type: 'level', name })),
    ...units.map((name): ReportScope => ({ type: 'unit', name })),
  ];
  const periods = periodsUpTo(asOf);
  const asked = scopes.flatMap((scope) => periods.map((period): Asked => ({ scope, period })));
  return asked.filter((each) => scopeCode(each, asOf) === letters);
}
