import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { LookupFigure, LookupNearby } from '../api/lookup.ts';
import type { Answering } from './answering.ts';
import { askedTables } from './make-vocabulary.ts';
import { type ClassTable, classTable, type NumberTable, numberTable } from './asked-table.ts';
import { classFigure, type Counted, numberFigure, scopeName } from './counted.ts';
import type { Reading, Scope } from './reading.ts';
import { NEARBY } from './synonyms.ts';

const MOST = 4;

interface Neighbour {
  readonly label: string;
  /** Words to type besides those of the scope. */
  readonly words: string;
  readonly definition: TableDefinition;
  readonly figure: (counted: Counted, scope: Scope, isAsked: boolean) => LookupFigure;
}

function numberNeighbour(label: string): Neighbour[] {
  for (const table of askedTables(0)) {
    const measure = table.measures.find((candidate) => candidate.label === label);
    if (!measure) continue;
    const found: NumberTable = numberTable(table.id, measure.name);
    return [
      {
        ...{ label, words: label, definition: table },
        figure: (counted, scope, isAsked) =>
          numberFigure(counted, found, scope, { label: scopeName(scope), isAsked }),
      },
    ];
  }
  return [];
}

function classNeighbour(dimension: string, value: string): Neighbour {
  const table: ClassTable = classTable(dimension);
  return {
    ...{
      label: `${value}占比`,
      words: `${value} 占比`,
      definition: table.definition,
    },
    figure: (counted, scope, isAsked) =>
      classFigure(counted, table, [value], scope, 'share', { label: scopeName(scope), isAsked }),
  };
}

function neighbours({ conditions, wanted, dimension }: Reading): readonly Neighbour[] {
  const asked = new Set([
    ...conditions.map((condition) => (condition.dimension === 'age' ? 'band' : condition.dimension)),
    dimension,
  ]);
  const told = wanted?.kind === 'measure' ? wanted.label : null;
  const measures = NEARBY.measures.filter((label) => label !== told).flatMap(numberNeighbour);
  const classes = NEARBY.classes.filter((each) => !asked.has(each.dimension));
  return [...measures, ...classes.map((each) => classNeighbour(each.dimension, each.value))].slice(0, MOST);
}

/** Other figures of the same people, each beside what it is held against. */
export async function nearbyFigures(
  answering: Answering,
  scope: Scope,
  other: Scope | null,
  reading: Reading,
): Promise<LookupNearby[]> {
  const found = neighbours(reading);
  const definitions = found.map(({ definition }) => definition);
  const own = await answering.count(scope, definitions);
  const beside = other === null ? null : await answering.count(other, definitions);
  const kept = reading.words.filter(({ kind, says }) => kind === 'scope' || says.startsWith('科室'));
  const narrowing = answering.narrowing.map(({ label }) => label);
  const before = [
    ...kept.map(({ text }) => text),
    ...narrowing.filter((label) => !kept.some(({ says }) => says.endsWith(label))),
  ];
  return found.map(({ label, words, figure }) => ({
    label,
    figure: figure(own, scope, true),
    beside: beside !== null && other !== null ? figure(beside, other, false) : null,
    query: [...before, words].join(' '),
  }));
}
