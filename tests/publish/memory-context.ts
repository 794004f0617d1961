import { ANALYSES } from '#analyses/index.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { Population } from '#analyses/plan/definition.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import type { SettingValue } from '#core/setting.ts';
import type { CellValue } from '#core/table.ts';
import type { AnswerContext } from '#app/query/answers.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { findSetting } from '#app/settings.ts';

export type Facts = Readonly<Record<string, CellValue>>;

/** Rows of each population; one that is not given is empty. */
export type Populations = Partial<Readonly<Record<Population, readonly Facts[]>>>;

/** A cell a row. */
function toCells(rows: readonly Facts[], dims: readonly string[], sums: readonly string[]): Cells {
  const words = dims.map((dim) => [...new Set(rows.map((row) => row[dim] ?? null))]);
  return {
    ...{ dims, words },
    codes: dims.map((dim, at) =>
      Uint32Array.from(rows, (row) => (words[at] ?? []).indexOf(row[dim] ?? null)),
    ),
    counts: Float64Array.from(rows, () => 1),
    sums: Object.fromEntries(
      sums.map((name) => [name, Float64Array.from(rows, (row) => Number(row[name] ?? 0))]),
    ),
  };
}

/** Answers counted from rows in memory, without an engine. */
export function memoryContext(
  populations: Populations,
  values: Readonly<Record<string, SettingValue>> = {},
): AnswerContext {
  const setting = (id: string) => values[id] ?? findSetting(id).default;
  return {
    ...{ find: tablesOf(ANALYSES), setting, settingAt: setting, units: new Map(), posts: 'none' },
    pages: ANALYSES.flatMap(({ pages }) => pages),
    counted: {
      earlier: [],
      since: () => Promise.resolve(null),
      records: (kind) => Promise.reject(new Error(`no records of ${kind}`)),
      tables: (definitions) =>
        Promise.resolve(
          new Map(
            definitions.map((each) => {
              const cells = toCells(populations[each.population] ?? [], groupingOf(each), sumsOf(each));
              return [each.id, evaluateTable(each, cells)];
            }),
          ),
        ),
    },
  };
}
