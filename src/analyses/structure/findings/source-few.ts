import { formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { SOURCES } from './source-narrow.ts';
import { threshold } from './thresholds.ts';
import { below } from './weight.ts';

/** The source that brought fewest people into a scope; 其他 is none. */
interface Fewest {
  readonly name: string;
  readonly source: string;
  readonly n: number;
  readonly known: number;
  readonly where: TableRow;
}

/** Of every scope of a type; nothing where several sources have as few, or where there is one only. */
function fewestOf(answers: Answers, type: string): readonly Fewest[] {
  const byScope = new Map<string, Fewest[]>();
  for (const row of answers.table(SOURCES).rows) {
    const n = Number(row['n']);
    if (row['scope_type'] !== type || row['source'] === '其他' || n === 0) continue;
    const name = String(row['scope']);
    const source = String(row['source']);
    const where = { scope_type: type, scope: name, source };
    const list = byScope.get(name) ?? [];
    byScope.set(name, [...list, { name, source, n, known: Number(row['known']), where }]);
  }
  return [...byScope.values()].flatMap((list) => {
    const [first, second] = list.sort((a, b) => a.n - b.n);
    return first && second && first.n < second.n ? [first] : [];
  });
}

function clause({ name, source, n, known, where }: Fewest): readonly FindingPart[] {
  return [
    words(name === '全部' ? '在职人员中来自' : `${name}来自`),
    told(source),
    words('的仅'),
    figure(`${n}人`, cell(SOURCES, where, 'n'), true),
    words('，占'),
    figure(formatShareOf(n, known), cell(SOURCES, where, 'share')),
  ];
}

/** Very few come one way: of everyone, and of the levels where it is another way. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'few_source');
  const isFew = ({ n, known }: Fewest) => known >= minBase(answers) && n / known < limit;
  const [all] = fewestOf(answers, '全部').filter(isFew);
  const levels = fewestOf(answers, '层级').filter((few) => isFew(few) && few.source !== all?.source);
  const told = [...(all ? [all] : []), ...levels];
  const first = told[0];
  if (!first) return null;
  const share = first.n / first.known;
  return {
    id: 'structure.source_few',
    severity: 'medium',
    weight: below(share, limit),
    parts: [...told.flatMap((few, i) => [...(i > 0 ? [words('；')] : []), ...clause(few)]), words('。')],
    table: SOURCES,
    where: first.where,
    value: share,
    headline: `${first.n}人`,
    evidence: told.map(({ name, n, known }) => `${name === '全部' ? '' : name}${n}/${known}人`),
  };
}

export const sourceFew: FindingDefinition = unlessFilteredBy(['source'], {
  id: 'structure.source_few',
  label: '个别来源人数少',
  tables: [SOURCES, HEADCOUNT],
  find,
});
