import type { FindingDefinition } from '../../analysis.ts';
import { unlessSilenced } from '../../finding-settings.ts';
import { tieBand, uncertain } from './certainty.ts';
import { explained } from './explained.ts';
import { faller, riser } from './movers.ts';
import { wideSpread } from './spread.ts';
import { steadyTop, tail } from './streaks.ts';

const all: readonly FindingDefinition[] = [
  ...[riser, faller, tail, explained, wideSpread, steadyTop, tieBand, uncertain],
];

/** What can be said of ranks; the office may silence any of it by its id. */
export const findings: readonly FindingDefinition[] = all.map((each) => unlessSilenced('ranking', each));
