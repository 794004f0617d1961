import type { Finding, FindingPart } from '#core/finding.ts';
import { unit, figure, told, words } from '../sentence.ts';
import type { UnitAnswers, UnitFindingDefinition } from '../../analysis.ts';
import {
  type Establishment,
  ESTABLISHMENT_TABLES,
  type PostLine,
  readEstablishment,
} from './establishment.ts';

export const VACANCIES = 'structure.unit_vacancies';

type Clause = readonly FindingPart[];

const over = (line: PostLine, before: string): Clause => [
  told(before),
  figure(`${line.filled - (line.established ?? 0)}名`, line.cell, true),
];

/** How many posts are vacant; with people of unknown 编制 only what holds wherever they belong. */
function sayTotal({ total, unknown }: Establishment): readonly Clause[] {
  if (total.established === null) return [];
  const vacant = total.established - total.filled;
  if (vacant < 0) return [over(total, unknown > 0 ? '至少超编' : '超编')];
  if (vacant < unknown) return [[words(`编制类型未填${unknown}人，空编数不能确定`)]];
  if (vacant === 0) return [[words('编制已满')]];
  const least = vacant - unknown;
  const range = least > 0 ? `${least}至${vacant}名` : `至多${vacant}名`;
  const text = unknown > 0 ? range : `${vacant}名`;
  return [[words('空编'), figure(text, total.cell)]];
}

function sayKinds({ kinds }: Establishment): readonly Clause[] {
  return kinds
    .filter(({ established, filled }) => established !== null && filled > established)
    .map((line) => over(line, `${line.label}超编`));
}

function sayLeaders({ leaders }: Establishment): readonly Clause[] {
  const established = leaders?.established ?? null;
  if (!leaders || established === null) return [];
  const vacant = established - leaders.filled;
  if (vacant === 0) return [];
  if (vacant < 0) return [over(leaders, '领导职务超职数')];
  return [[words('领导职务空缺'), figure(`${vacant}名`, leaders.cell)]];
}

function join(clauses: readonly Clause[]): readonly FindingPart[] {
  return clauses.flatMap((clause, i) => (i === 0 ? clause : [words('，'), ...clause]));
}

function find(answers: UnitAnswers): Finding | null {
  const read = readEstablishment(answers);
  if (!read) return null;
  const { total, leaders } = read;
  const parts = join([...sayTotal(read), ...sayKinds(read), ...sayLeaders(read)]);
  if (parts.length === 0) return null;
  const about = total.established === null && leaders ? leaders : total;
  return {
    id: VACANCIES,
    severity: parts.some((part) => part.told) ? 'medium' : 'low',
    ...{ parts, table: about.cell.table, where: unit(answers.unit.name), value: about.filled },
  };
}

export const vacancies: UnitFindingDefinition = { id: VACANCIES, tables: ESTABLISHMENT_TABLES, find };
