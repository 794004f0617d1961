import type { Client } from './client.ts';

/** What the office calls each field, of all kinds of table, and what is computed beside them. */
export async function loadFieldLabels(client: Client): Promise<Readonly<Record<string, string>>> {
  const labels: Record<string, string> = { age: '年龄', level: '层级' };
  for (const kind of await client.kinds()) {
    for (const { field, label } of await client.fieldChoices(kind.id)) labels[field] ??= label;
  }
  return labels;
}
