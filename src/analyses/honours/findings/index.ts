import type { FindingDefinition } from '../../analysis.ts';
import { unlessSilenced } from '../../finding-settings.ts';
import { nationalFinding } from './national.ts';
import { samePeriodFinding } from './same-period.ts';
import { topFinding } from './top-three.ts';
import { yearFinding } from './year.ts';

const all: readonly FindingDefinition[] = [yearFinding, nationalFinding, topFinding, samePeriodFinding];

/** What can be said of the honours; the office may silence any of it by its id. */
export const findings: readonly FindingDefinition[] = all.map((each) => unlessSilenced('honours', each));
