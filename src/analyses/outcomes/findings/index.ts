import type { FindingDefinition } from '../../analysis.ts';
import { unlessSilenced } from '../../finding-settings.ts';
import { invertedFinding } from './inverted.ts';
import { linkedFinding } from './linked.ts';
import { overCapFinding } from './over-cap.ts';
import { unseenFinding } from './unseen.ts';

const all: readonly FindingDefinition[] = [linkedFinding, invertedFinding, unseenFinding, overCapFinding];

/** What can be said of how results are used; the office may silence any of it by its id. */
export const findings: readonly FindingDefinition[] = all.map((each) => unlessSilenced('outcomes', each));
