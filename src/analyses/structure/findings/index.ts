import type { FindingDefinition } from '../../analysis.ts';
import { unlessSilenced } from '../../finding-settings.ts';
import { ageGap } from './age-gap.ts';
import { ageShape } from './age-shape.ts';
import { ageStructure } from './age-structure.ts';
import { ageSuccessors } from './age-successors.ts';
import { entryNarrow } from './entry-narrow.ts';
import { longInPostMany } from './long-in-post.ts';
import { postgraduateLow } from './postgraduate.ts';
import { retirementWave } from './retirement-wave.ts';
import { sexBalance } from './sex-balance.ts';
import { improved, worsened } from './since-last.ts';
import { sourceFew } from './source-few.ts';
import { sourceNarrow } from './source-narrow.ts';
import { postgraduateTargetsMet, youngTargetsMet } from './target-met.ts';
import { postgraduateUnits, youngUnits } from './unit-outliers.ts';
import { unknownMany, unknownOthers } from './unknown-many.ts';
import { postsOver, postsVacant } from './vacancies.ts';
import { youngShareLow } from './young.ts';
import { belowTargets } from './young-target.ts';

const all: readonly FindingDefinition[] = [
  youngShareLow,
  postgraduateLow,
  sourceNarrow,
  sourceFew,
  ...belowTargets,
  ageGap,
  ageSuccessors,
  ageStructure,
  entryNarrow,
  longInPostMany,
  postsVacant,
  postsOver,
  retirementWave,
  youngUnits,
  postgraduateUnits,
  sexBalance,
  worsened,
  improved,
  youngTargetsMet,
  postgraduateTargetsMet,
  unknownMany,
  unknownOthers,
  ageShape,
];

/** What can be said of the structure; the office may silence any of it by its id. */
export const findings: readonly FindingDefinition[] = all.map((each) => unlessSilenced('structure', each));
