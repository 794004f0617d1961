import { join } from 'node:path';
import { createRandom } from '../sample/random.ts';
import { openSink } from './sink.ts';
import { UNITS } from './units.ts';
import { GIVEN, SURNAMES } from './words.ts';

export interface ScoreOptions {
  readonly objects: number;
  readonly dimensions: number;
  /** Months up to September 2026. */
  readonly periods: number;
  /** Persons of units, or units themselves. */
  readonly persons: boolean;
  readonly out: string;
}

const DIMENSIONS = [
  '党建质量',
  '工作实绩',
  '干部人才',
  '信息调研',
  '作风建设',
  '综合治理',
  '改革创新',
  '群众评价',
];
const LAST_MONTH = 2026 * 12 + 8;

/** The first 100,000 names are all different. */
function nameOf(index: number): string {
  const size = GIVEN.length;
  const surname = SURNAMES[Math.floor(index / size / size) % SURNAMES.length] ?? '';
  return `${surname}${GIVEN[Math.floor(index / size) % size] ?? ''}${GIVEN[index % size] ?? ''}`;
}

const monthName = (month: number): string => `${Math.floor(month / 12)}年${(month % 12) + 1}月`;

export function scoresPath({ objects, dimensions, periods, persons, out }: ScoreOptions): string {
  return join(out, `scores-${persons ? 'persons' : 'units'}-${objects}x${dimensions}x${periods}.csv`);
}

/** A row for every score, period after period; one in two hundred is missing. Gives the path. */
export function writeScores(options: ScoreOptions): string {
  const { objects, dimensions, periods, persons } = options;
  const random = createRandom('generated scores');
  const path = scoresPath(options);
  const sink = openSink(path, 'utf-8');
  const group = persons ? '市直机关干部' : '县（市、区）单位';
  const type = persons ? '个人' : '单位';
  const level = Array.from({ length: objects }, () => 60 + random.next() * 30);
  sink.write('期间,组别,对象,所在单位,对象类型,指标,得分,满分\r\n');
  for (let p = 0; p < periods; p++) {
    const period = monthName(LAST_MONTH - periods + 1 + p);
    for (let o = 0; o < objects; o++) {
      const unit = UNITS[o % UNITS.length]?.name ?? '';
      const name = persons ? nameOf(o) : `${unit}第${o + 1}队`;
      for (let d = 0; d < dimensions; d++) {
        const score = Math.min(100, (level[o] ?? 60) + random.next() * 10).toFixed(1);
        const told = random.next() < 0.005 ? '缺' : score;
        const dimension = DIMENSIONS[d] ?? `指标${d + 1}`;
        sink.write(`${period},${group},${name},${persons ? unit : ''},${type},${dimension},${told},100\r\n`);
      }
    }
  }
  sink.close();
  return path;
}
