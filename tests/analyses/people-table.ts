import type { Engine } from '#engine/engine.ts';
import { quoteValue } from '#engine/quote.ts';

/** A person as the engine holds one; months are `YYYY-MM`, and absent fields are unknown. */
export interface TestPerson {
  readonly level?: string;
  readonly unit?: string;
  readonly office?: string;
  readonly sex?: string;
  readonly birth?: string;
  readonly education?: string;
  readonly ft_education?: string;
  readonly degree?: string;
  readonly source?: string;
  readonly ethnicity?: string;
  readonly politics?: string;
  readonly post_level?: string;
  readonly rank?: string;
  readonly status?: string;
  readonly staffing?: string;
}

const WORDS = [
  'level',
  'unit',
  'office',
  'sex',
  'education',
  'ft_education',
  'degree',
  'source',
  'ethnicity',
  'politics',
  'post_level',
  'rank',
  'status',
  'staffing',
] as const;

function monthIndex(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [year, month] = text.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

/** Makes `people` out of hand-written rows, as the loader would leave it. */
export async function createPeople(engine: Engine, people: readonly TestPerson[]): Promise<void> {
  const columns = [
    'batch INTEGER',
    'r INTEGER',
    'birth INTEGER',
    'birth_to INTEGER',
    ...WORDS.map((word) => `"${word}" VARCHAR`),
  ];
  await engine.query(`CREATE OR REPLACE TABLE people (${columns.join(', ')})`);
  if (people.length === 0) return;
  const rows = people.map((person, i) => {
    const birth = monthIndex(person.birth);
    return `(${[1, i + 2, birth, birth, ...WORDS.map((word) => person[word] ?? null)].map(quoteValue).join(', ')})`;
  });
  await engine.query(`INSERT INTO people VALUES ${rows.join(', ')}`);
}
