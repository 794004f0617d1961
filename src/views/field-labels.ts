import type { Client } from './client.ts';

const COMPUTED: Readonly<Record<string, string>> = {
  age: '年龄',
  link: '人员对应',
  seat: '参加情况',
  level: '层级',
  retire_category: '退休类别（推定的待核）',
  retire_month: '最晚退休月',
  before_unit: '原单位',
  before_post_level: '原职务层次',
  before_rank: '原职级',
  before_education: '原学历',
};

/** What the office calls each field, of all kinds of table, those of `first` before others, and what is computed. */
export async function loadFieldLabels(
  client: Client,
  first: string,
): Promise<Readonly<Record<string, string>>> {
  const ids = (await client.kinds()).map(({ id }) => id);
  const labels: Record<string, string> = ids.includes(first) ? {} : { ...COMPUTED };
  for (const id of [...ids.filter((each) => each === first), ...ids]) {
    for (const { field, label } of await client.fieldChoices(id)) labels[field] ??= label;
  }
  return { ...COMPUTED, ...labels };
}
