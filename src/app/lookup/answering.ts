import type { Ask, Filter, Question } from '#analyses/analysis.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { LookupFigure } from '../api/lookup.ts';
import type { TableSource } from '../query/table-source.ts';
import { type ClassTable, headcountTable, type NumberTable } from './asked-table.ts';
import { toFilter, type ValueCondition } from './conditions.ts';
import {
  classesIn,
  classFigure,
  type Counted,
  headcountFigure,
  numberFigure,
  scopeName,
  unitsIn,
} from './counted.ts';
import type { LookupFacts } from './facts.ts';
import type { Best, Reading, Scope } from './reading.ts';
import { MIN_BASE } from './synonyms.ts';

/** What questions are answered from. */
export interface LookupSource {
  readonly source: TableSource;
  readonly asOf: IsoDate;
  readonly facts: LookupFacts;
  readonly setting: (id: string) => SettingValue;
  readonly sample: boolean;
  /** Tables by id, worked out of others or counted. */
  readonly tables: (ids: readonly string[], ask: Ask, job: Job) => Promise<ReadonlyMap<string, StatTable>>;
  /** The roster that changes are counted from; null while there is one only. */
  readonly since: () => Promise<IsoDate | null>;
}

export const WHOLE: Scope = { type: '全部' };
const HEADS = headcountTable();

/** What is asked for, once it is known what was meant. */
export type Asked =
  | { readonly kind: 'class'; readonly table: ClassTable; readonly condition: ValueCondition }
  | { readonly kind: 'number'; readonly table: NumberTable; readonly label: string }
  | { readonly kind: 'spread'; readonly table: ClassTable; readonly dimension: DimensionId }
  | { readonly kind: 'people' };

function definitionOf(asked: Asked): TableDefinition {
  return asked.kind === 'people' ? HEADS.definition : asked.table.definition;
}

/** One answer under way: what was asked, of whom, and what has been counted for it. */
export class Answering {
  private readonly counted = new Map<string, Promise<Counted>>();
  readonly minBase: number;

  constructor(
    private readonly from: LookupSource,
    private readonly reading: Reading,
    private readonly ask: Ask,
    readonly asked: Asked,
    readonly narrowing: readonly ValueCondition[],
    private readonly job: Job,
  ) {
    const set = from.setting(MIN_BASE.setting);
    this.minBase = typeof set === 'number' ? Math.max(1, set) : MIN_BASE.people;
  }

  filters(scope: Scope): readonly Filter[] {
    const own: Filter[] = scope.type === 'place' ? [{ dimension: 'unit', values: scope.units }] : [];
    return [...this.ask.filters, ...this.narrowing.map(toFilter), ...own];
  }

  /** Tables for a scope; all but places share one count. */
  count(scope: Scope, more: readonly TableDefinition[] = []): Promise<Counted> {
    const filters = this.filters(scope);
    const key = JSON.stringify([filters, more.map(({ id }) => id)]);
    const known = this.counted.get(key);
    if (known) return known;
    const definitions = new Map(
      [HEADS.definition, definitionOf(this.asked), ...more].map((table) => [table.id, table]),
    );
    const question: Question = { ...this.ask, filters, asOf: this.from.asOf };
    const counted = this.from.source
      .tables([...definitions.values()], filters, this.job)
      .then((tables): Counted => ({ question, tables, minBase: this.minBase }));
    this.counted.set(key, counted);
    return counted;
  }

  async headcount(scope: Scope): Promise<number> {
    const counted = await this.count(scope);
    return headcountFigure(counted, HEADS, scope, { label: '', isAsked: false }).value ?? 0;
  }

  /** The number asked for, of one scope. */
  async figure(scope: Scope, isAsked = false, asShare = false): Promise<LookupFigure> {
    return this.figureAs(
      scope,
      this.reading.wanted?.kind === 'count' && !asShare ? 'count' : 'share',
      isAsked,
    );
  }

  /** The same with a class as a share or as a count. */
  async figureAs(scope: Scope, format: 'share' | 'count', isAsked = false): Promise<LookupFigure> {
    const counted = await this.count(scope);
    const shown = { label: scopeName(scope), isAsked };
    switch (this.asked.kind) {
      case 'class': {
        return classFigure(counted, this.asked.table, this.asked.condition.values, scope, format, shown);
      }
      case 'number':
        return numberFigure(counted, this.asked.table, scope, shown);
      default:
        return headcountFigure(counted, HEADS, scope, shown);
    }
  }

  /** The classes of the dimension asked for. */
  async spread(scope: Scope): Promise<LookupFigure[]> {
    const counted = await this.count(scope);
    const { asked } = this;
    if (asked.kind !== 'spread') return [];
    const { dimension, table } = asked;
    const unit = dimension.endsWith('_years') ? '年' : '';
    return classesIn(counted, table, scope).map((value) =>
      classFigure(counted, table, [value], scope, 'share', { label: `${value}${unit}`, isAsked: false }),
    );
  }

  /** True when the words name what it is to be held against. */
  get isCompared(): boolean {
    return this.reading.scopes.length > 1;
  }

  levelOf(scope: Scope): string | null {
    const [first] = scope.type === '单位' ? [scope.name] : scope.type === 'place' ? scope.units : [];
    return first === undefined ? null : (this.from.facts.levelOf.get(first) ?? null);
  }

  /** Scopes the asked one is held against: those named, else its level, the other levels and everybody. */
  others(subject: Scope): readonly Scope[] {
    const named = this.reading.scopes.slice(1);
    const level = this.levelOf(subject);
    const { levels } = this.from.facts;
    const shown = [...levels].sort((a, b) => Number(b === level) - Number(a === level));
    const rest: Scope[] = [...shown.map((name): Scope => ({ type: '层级', name })), WHOLE];
    const own = scopeName(subject);
    const all = [...named, ...rest].filter((scope) => scopeName(scope) !== own);
    const names = all.map(scopeName);
    const isOnlyLevel = levels.length === 1;
    return all.filter(
      (scope, i) => names.indexOf(scopeName(scope)) === i && !(isOnlyLevel && scope.type === '层级'),
    );
  }

  /** 最多 and 最少 count people unless the words say 占比. */
  isCountWanted({ by }: Pick<Best, 'by'>): boolean {
    const { wanted } = this.reading;
    return wanted?.kind === 'count' || (by === 'count' && wanted?.kind !== 'share');
  }

  /** Every unit that has people. */
  async units(): Promise<readonly string[]> {
    return unitsIn(await this.count(WHOLE), HEADS.definition.id);
  }

  /** Units of the same level with people enough, and how many have too few. */
  async peers(level: string): Promise<{ peers: LookupFigure[]; left: number }> {
    const counted = await this.count(WHOLE);
    const { levelOf } = this.from.facts;
    const units = unitsIn(counted, HEADS.definition.id).filter((unit) => levelOf.get(unit) === level);
    const figures: LookupFigure[] = [];
    for (const name of units) figures.push(await this.figure({ type: '单位', name }, false, true));
    const peers = figures.filter(({ value }) => value !== null);
    return { peers, left: figures.length - peers.length };
  }
}
