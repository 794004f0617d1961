import fc from 'fast-check';
import { findKind } from '#datasets/index.ts';
import { inScope } from '#app/load/assemble.ts';
import type { AssembledBatch } from '#app/load/assembled-batch.ts';
import type { Assembly } from '#app/load/dated-people.ts';
import { printPopulation } from '#app/load/people-sql.ts';
import { Words } from '#app/load/words.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteValue } from '#engine/quote.ts';
import { createRoster, type TestPerson } from './people-table.ts';

export const BEFORE = '2025-10-31';
export const NOW = '2026-10-31';

/** A row of a roster: who it is, whom they look like, and what it says. */
export interface KnownPerson {
  readonly person: number;
  readonly alike: number | null;
  readonly hasId: boolean;
  readonly said: TestPerson;
}

// Of a staged table only its number and what its words are is read once the rosters lie in the engine.
const batch = (stage: number, date: string) =>
  ({ staged: { input: { stage }, columns: [] }, date }) as unknown as AssembledBatch;

/** Puts two rosters into the engine as the loader leaves them: typed rows, links, and who counts now. */
export async function createTwoRosters(
  engine: Engine,
  older: readonly KnownPerson[],
  newer: readonly KnownPerson[],
): Promise<Assembly> {
  const kind = findKind('roster');
  if (!kind) throw new Error('the roster kind is not declared');
  const batches = [batch(1, BEFORE), batch(2, NOW)];
  const rows = [older, newer].flatMap((people, i) =>
    people.map((known, r) => ({ batch: i + 1, r: r + 2, person: known.said, known })),
  );
  await createRoster(engine, kind.id, rows);
  await engine.query(
    'CREATE OR REPLACE TABLE person_links (batch INTEGER, r INTEGER, person INTEGER, how VARCHAR, alike UBIGINT, namesake UBIGINT)',
  );
  const links = rows.map(
    ({ batch: at, r, known }) =>
      `(${[at, r, known.person, known.hasId ? 'id' : 'name', known.alike, null].map(quoteValue).join(', ')})`,
  );
  if (links.length > 0) await engine.query(`INSERT INTO person_links VALUES ${links.join(', ')}`);
  await engine.query(`CREATE OR REPLACE TABLE population AS ${printPopulation(kind, batches, NOW)}`);
  await engine.query('DROP VIEW IF EXISTS people');
  await engine.query(
    `CREATE VIEW people AS SELECT k.* FROM roster k JOIN population p ON p.batch = k.batch AND p.r = k.r WHERE p.place = 1 AND ${inScope(new Words([]))}`,
  );
  return { kind, batches, asOf: NOW };
}

const maybe = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
const month = (from: number, to: number) =>
  fc.option(
    fc
      .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
      .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`),
    { nil: undefined },
  );

export const anyone: fc.Arbitrary<TestPerson> = fc.record({
  level: maybe('市级', '县级', '乡级'),
  unit: maybe('市委组织部', '东岭区委组织部', "平陵县'委<b>", '石桥镇'),
  office: maybe('干部科', '办公室'),
  sex: maybe('男', '女'),
  birth: month(1960, 2004),
  education: maybe('研究生', '大学本科', '大专'),
  ft_education: maybe('研究生', '大学本科', '高中'),
  degree: maybe('硕士', '学士', '无学位'),
  source: maybe('公开遴选', '党政机关交流', '其他'),
  entry_date: month(2016, 2025),
  ethnicity: maybe('汉族', '回族', '满族'),
  politics: maybe('中共党员', '群众'),
  post_level: maybe('乡科级正职', '县处级副职', '未定职'),
  post_date: month(2012, 2025),
  rank: maybe('一级科员', '四级调研员'),
  rank_date: month(2012, 2025),
  title_grade: maybe('正高级', '初级'),
  status: maybe('在职', '挂职', '退休'),
  staffing_kind: maybe('行政', '事业', '借调'),
  ft_major: maybe('法学', '工学'),
});

const known: fc.Arbitrary<KnownPerson> = fc.record({
  person: fc.nat(24),
  alike: fc.option(fc.nat(8)),
  hasId: fc.boolean(),
  said: anyone,
});

/** People of one roster, each once: so many that most are in the other as well. */
export const someRoster = fc.uniqueArray(known, {
  selector: ({ person }) => person,
  minLength: 12,
  maxLength: 20,
});
