import type { SettingDefinition } from '#core/setting.ts';
import type { FindingDefinition } from '../../analysis.ts';
import type { StructurePart } from '../part.ts';
import { changesFigures } from './figures.ts';
import { changesLeftOut } from './left-out.ts';
import { changesTable } from './tables.ts';
import { changesAccount } from './waterfall.ts';
import { changesWithin } from './within.ts';

interface ChangesPart extends StructurePart {
  readonly findings: readonly FindingDefinition[];
  readonly settings: readonly SettingDefinition[];
}

/** How the people of one date became those of another. */
export const changes: ChangesPart = {
  tables: [changesTable],
  derived: [changesWithin, changesLeftOut],
  figures: [changesAccount, ...changesFigures],
  findings: [],
  settings: [],
  pages: [
    {
      id: 'structure-changes',
      title: '两期之间的变化',
      tab: '变化',
      findings: [],
      figures: [changesAccount.id, ...changesFigures.map(({ id }) => id)],
    },
  ],
};
