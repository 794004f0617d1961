import type { Client } from './client.ts';

const COMPUTED: Readonly<Record<string, string>> = {
  age: '年龄',
  level: '层级',
  retire_category: '退休类别（推定的待核）',
  retire_month: '最晚退休月',
  before_unit: '原单位',
  before_post_level: '原职务层次',
  before_rank: '原职级',
  before_education: '原学历',
};

/** What the office calls each field, of all kinds of table, and what is computed beside them. */
export async function loadFieldLabels(client: Client): Promise<Readonly<Record<string, string>>> {
  const labels: Record<string, string> = { ...COMPUTED };
  for (const kind of await client.kinds()) {
    for (const { field, label } of await client.fieldChoices(kind.id)) labels[field] ??= label;
  }
  return labels;
}
