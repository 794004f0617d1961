import type { Filter } from '#analyses/analysis.ts';
import type { FilterChoice } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

import { chosenValues } from './filter-changes.ts';

/** What most questions are narrowed by; the others wait behind 更多筛选 until one is chosen. */
const FIRST = ['level', 'unit', 'sex', 'band', 'education', 'source'];
/** Whose headcount it is: a switch, not a chip. */
const WHOSE = 'presence';
const EVERYBODY = '全部在册';

export interface WhoseSwitch {
  readonly dimension: string;
  readonly label: string;
  /** '' is everybody. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly note: string }[];
}

export interface FilterPlaces {
  readonly chips: readonly FilterChoice[];
  readonly more: readonly FilterChoice[];
  /** Conditions on what nothing offers, e.g. a single year. */
  readonly unlisted: readonly Filter[];
  /** Null where the roster says one thing of everybody. */
  readonly whose: WhoseSwitch | null;
  /** Undefined while several are chosen. */
  readonly whoseValue: string | undefined;
}

function whoseSwitch(choice: FilterChoice | undefined): WhoseSwitch | null {
  const known = choice?.options.filter(({ value }) => value !== null) ?? [];
  if (!choice || known.length < 2) return null;
  const everybody = choice.options.reduce((sum, { count }) => sum + count, 0);
  const option = (value: string, label: string, count: number) => ({
    value,
    label,
    note: `${formatCount(count)}人`,
  });
  return {
    dimension: WHOSE,
    label: '统计口径',
    options: [
      option('', EVERYBODY, everybody),
      ...known.map(({ value, label, count }) => option(String(value), label, count)),
    ],
  };
}

/** Where each filter stands in the bar; a chosen one always stands in sight. */
export function sortOutChoices(
  known: readonly FilterChoice[] | null,
  filters: readonly Filter[],
): FilterPlaces {
  const choices = known ?? [];
  const isChosen = (dimension: string): boolean => chosenValues(filters, dimension).length > 0;
  const whose = whoseSwitch(choices.find(({ dimension }) => dimension === WHOSE));
  const rest = choices.filter(({ dimension }) => dimension !== whose?.dimension);
  const chosen = chosenValues(filters, WHOSE);
  const inSight = ({ dimension }: FilterChoice): boolean => FIRST.includes(dimension) || isChosen(dimension);
  const [only = ''] = chosen;
  return {
    chips: rest.filter(inSight),
    more: rest.filter((choice) => !inSight(choice)),
    unlisted: known
      ? filters.filter((filter) => !known.some(({ dimension }) => dimension === filter.dimension))
      : [],
    whose,
    whoseValue: chosen.length < 2 ? String(only ?? '') : undefined,
  };
}
