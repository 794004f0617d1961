import { describe, expect, it } from 'vitest';
import { findings } from '#analyses/structure/findings/index.ts';
import { findingText } from '#core/finding.ts';
import { Claims, POSTGRADUATES, upTo } from './claims.ts';
import { evenness, gap, shape, successors } from './claims-of-ages.ts';
import {
  type Check,
  fewFromSource,
  metTarget,
  missedTarget,
  narrowSource,
  postgraduateLow,
  sexes,
  youngLow,
} from './claims-of-shares.ts';
import { overPosts, vacantPosts } from './claims-of-posts.ts';
import { farUnit } from './claims-of-units.ts';
import { change, entries, longInPost, retirements, unknowns } from './claims-of-time.ts';
import { makePeople } from './people.ts';
import { answersOf } from './tabulate.ts';

const RUNS = 300;
const CHOSEN = { 'structure.young_target': 0.15, 'structure.postgraduate_target': 0.2 };

const CHECKS: Readonly<Record<string, Check>> = {
  'structure.young_share_low': youngLow,
  'structure.postgraduate_low': postgraduateLow,
  'structure.young_units': farUnit('30岁及以下', upTo(30)),
  'structure.postgraduate_units': farUnit('研究生学历', POSTGRADUATES),
  'structure.source_narrow': narrowSource,
  'structure.source_few': fewFromSource,
  'structure.sex_balance': sexes,
  'structure.young_below_target': missedTarget('30岁及以下', upTo(30), 0.15),
  'structure.postgraduate_below_target': missedTarget('研究生学历', POSTGRADUATES, 0.2),
  'structure.young_targets_met': metTarget('30岁及以下', upTo(30), 0.15),
  'structure.postgraduate_targets_met': metTarget('研究生学历', POSTGRADUATES, 0.2),
  'structure.age_gap': gap,
  'structure.age_successors': successors,
  'structure.age_structure': evenness,
  'structure.age_shape': shape,
  'structure.entry_narrow': entries,
  'structure.long_in_post': longInPost,
  'structure.posts_vacant': vacantPosts,
  'structure.posts_over': overPosts,
  'structure.retirement_wave': retirements,
  'structure.improved': change(1),
  'structure.worsened': change(-1),
  'structure.unknown_many': unknowns,
};

/** Everything said of made-up people, with the wording of its numbers left out. */
function sayAll(): ReadonlyMap<string, ReadonlySet<string>> {
  const wordings = new Map<string, Set<string>>();
  for (let seed = 1; seed <= RUNS; seed++) {
    const people = makePeople(seed);
    const before = seed % 2 === 0 ? makePeople(seed + 100_000) : null;
    const answers = answersOf(people, before, CHOSEN);
    for (const { id, find } of findings) {
      const finding = find(answers);
      const check = CHECKS[id];
      if (!finding || !check) continue;
      const claims = new Claims(findingText(finding), { people, before });
      check(claims);
      expect(claims.wrong, `seed ${seed}, ${id}: ${claims.text}`).toEqual([]);
      const wording = claims.text.replace(/[\d.]+|[市县乡]级(?:号单位)?/g, '');
      wordings.set(id, (wordings.get(id) ?? new Set()).add(wording));
    }
  }
  return wordings;
}

describe('what the findings say of made-up people', () => {
  const said = sayAll();

  it.each(Object.keys(CHECKS))('%s is said, and true in every wording', (id) => {
    expect(said.get(id)?.size ?? 0).toBeGreaterThan(1);
  });
});
