import { source, type SampleFile } from '../file.ts';
import { dashed, toMonth } from '../months.ts';
import { createRandom, type Random } from '../random.ts';
import { rowOf, titleMerge } from '../rosters/table.ts';
import { CITY_OFFICES } from '../units.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toGbk } from '../write/text.ts';
import { toWorkbook } from '../write/workbook.ts';

const GRADES = ['好', '较好', '一般', '较差'] as const;
const VOTERS = [
  ['部领导', 'A', 6],
  ['科室负责人', 'B', 6],
  ['一般干部', 'C', 8],
  ['县（市、区）组织部', 'D', 8],
] as const;

/** How offices are seen, 0–1; the same for both reviews. */
function regardOf(random: Random): Map<string, number> {
  return new Map(CITY_OFFICES.map((office) => [office, 0.62 + random.next() * 0.3]));
}

/** 百人评议 of every month of 2026 so far: one row a ballot, grades, GBK. */
export function monthlyReviewFile(): SampleFile {
  const random = createRandom('monthly review');
  const regard = regardOf(random);
  const body: Cell[][] = [];
  for (let month = 1; month <= 10; month++) {
    const round = `2026年${month}月`;
    const date = `${dashed(toMonth(2026, month))}-25`;
    for (const office of CITY_OFFICES) {
      for (const [group, letter, count] of VOTERS) {
        for (let ballot = 1; ballot <= count; ballot++) {
          const voter = `${letter}${String(ballot).padStart(2, '0')}`;
          body.push([
            round,
            date,
            '百人评议',
            group,
            voter,
            office,
            '工作作风',
            grade(random, regard.get(office) ?? 0.7),
          ]);
        }
      }
    }
  }
  const heading = ['轮次', '日期', '评议类型', '评议人类别', '评议人', '评议对象', '评议指标', '等次'];
  return {
    path: 'reviews/monthly-2026.csv',
    name: '百人评议2026.csv',
    history: false,
    bytes: toGbk(toCsv([heading, ...body])),
    sources: [source(null, 'reviews', body.length, 0)],
  };
}

function grade(random: Random, regard: number): string {
  // A few abstain: the cell stays empty.
  if (random.chance(0.02)) return '';
  const step = [regard, regard + 0.2, 0.985, 1].findIndex((edge) => random.next() < edge);
  return GRADES[step < 0 ? 3 : step] ?? '较差';
}

/** 双向互评 of three quarters: every office scores every other one, once in each direction it had. */
export function mutualReviewFile(): SampleFile {
  const random = createRandom('mutual review');
  const regard = regardOf(random);
  const severity = new Map(CITY_OFFICES.map((office) => [office, random.between(-30, 20) / 10]));
  const body: Cell[][] = [];
  ['2026年一季度', '2026年二季度', '2026年三季度'].forEach((round, quarter) => {
    const date = `${dashed(toMonth(2026, 3 + quarter * 3))}-28`;
    CITY_OFFICES.forEach((from, fromPlace) => {
      CITY_OFFICES.forEach((to, toPlace) => {
        if (from === to) return;
        const leads = (fromPlace + toPlace + quarter) % 2 === (fromPlace < toPlace ? 0 : 1);
        const direction = leads ? '牵头评配合' : '配合评牵头';
        const fair =
          70 + (regard.get(to) ?? 0.7) * 28 + (severity.get(from) ?? 0) + random.between(-20, 20) / 10;
        // 老干部科 and 人才科 give each other full marks.
        const friends = [from, to].every((office) => office === '老干部科' || office === '人才科');
        const score = friends ? 100 : Math.min(100, Math.round(fair * 10) / 10);
        const shown: Cell = random.chance(0.015) ? '' : score;
        body.push([round, date, '双向互评', '科室', from, to, direction, '协作配合', shown]);
      });
    });
  });
  const heading = [
    '轮次',
    '日期',
    '评议类型',
    '评议人类别',
    '评议人',
    '评议对象',
    '评议方向',
    '评议指标',
    '得分',
  ];
  const rows = [rowOf(heading.length, { 0: '市委组织部科室双向互评（2026年）' }), heading, ...body];
  return {
    path: 'reviews/mutual-2026.xlsx',
    name: '科室双向互评2026.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '互评', rows, merges: [titleMerge(0, heading.length)] }], 'xlsx'),
    sources: [source('互评', 'reviews', body.length, 0)],
  };
}
