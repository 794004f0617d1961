import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatTable } from '#core/table.ts';
import { safeWall } from '#app/publishing/safe-wall.ts';
import { planWall } from '#app/publishing/wall-plan.ts';
import { runs } from '../app/runs.ts';
import { Attacker, type Published } from './attacker.ts';
import { memoryContext } from './memory-context.ts';
import { randomOffice, type RandomOffice } from './random-roster.ts';

const AS_OF = '2026-10-31';
const K = 5;
const ALONE = runs(4, 7);
const TOGETHER = runs(2, 11);
const KINDS = new Set(['roster', 'training']);

async function publish(
  { populations, units }: RandomOffice,
  pages: readonly string[] = [],
  earlier: readonly Published[] = [],
  rules: { readonly k: number; readonly mostSteps?: number } = { k: K },
) {
  const context = memoryContext(populations, { 'publish.pages': pages, 'publish.walk': false });
  const plan = planWall(KINDS, context.setting);
  const asked = { context, plan, units: pages.includes('training') ? [] : units };
  const given = { ...rules, exempt: [], earlier: earlier.map(({ tables }) => ({ asOf: AS_OF, tables })) };
  const { tables, kept } = await safeWall(asked, { asOf: AS_OF, filters: [] }, given, {});
  return { tables: Object.fromEntries(tables), kept };
}

/** Small counts hidden and nothing else. */
function onlySmallHidden(
  tables: Readonly<Record<string, StatTable>>,
  kept: Awaited<ReturnType<typeof publish>>['kept'],
) {
  return Object.fromEntries(
    Object.entries(tables).map(([id, table]): [string, StatTable] => {
      const rows = table.rows.map((row) => ({ ...row }));
      const hidden = (table.hidden ?? []).flatMap(({ row, measures }) => {
        const left = measures.filter((measure) => {
          const own = rows[row] ?? {};
          const found = kept.find(
            (each) =>
              each.table === id &&
              each.measure === measure &&
              Object.entries(each.where).every(([name, value]) => own[name] === value),
          );
          if (!found || found.reason === 'few') return true;
          own[measure] = found.value;
          return false;
        });
        return left.length > 0 ? [{ row, measures: left }] : [];
      });
      return [id, { ...table, rows, hidden }];
    }),
  );
}

describe('an attack with linear bounds on what is published', () => {
  it('recovers nothing that is hidden, whoever works where', async () => {
    let targets = 0;
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(randomOffice, async (office) => {
        const file = await publish(office);
        const knowledge = { levelOf: office.levelOf, k: K };
        const attacker = new Attacker([file], knowledge);
        expect(attacker.leaks()).toEqual([]);
        targets += attacker.size.targets;
        const naive = { tables: onlySmallHidden(file.tables, file.kept) };
        broken += new Attacker([naive], knowledge).leaks().length;
      }),
      { ...ALONE, endOnFailure: true },
    );
    expect(targets).toBeGreaterThan(30 * ALONE.numRuns);
    expect(broken).toBeGreaterThan(2 * ALONE.numRuns);
  }, 120_000);

  it('recovers nothing where most is about few people, nor where steps are scarce', async () => {
    await fc.assert(
      fc.asyncProperty(randomOffice, async (office) => {
        for (const rules of [{ k: 25 }, { k: K, mostSteps: 1_500 }]) {
          const file = await publish(office, [], [], rules);
          const attacker = new Attacker([file], { levelOf: office.levelOf, k: rules.k });
          expect(attacker.leaks()).toEqual([]);
          expect(attacker.size.targets).toBeGreaterThan(0);
        }
      }),
      { ...TOGETHER, endOnFailure: true },
    );
  }, 120_000);

  it('recovers nothing from two files of one date together', async () => {
    await fc.assert(
      fc.asyncProperty(randomOffice, async (office) => {
        const first = await publish(office, ['training']);
        const second = await publish(office, ['structure'], [first]);
        expect(new Attacker([first, second], { levelOf: office.levelOf, k: K }).leaks()).toEqual([]);
      }),
      { ...TOGETHER, endOnFailure: true },
    );
  }, 120_000);
});
