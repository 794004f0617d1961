import type { PackedFile } from '../load/packed-sheet.ts';
import type { DraftState } from './draft.ts';

/** Names of sheets that templates keep beside the table. */
const BESIDE = /说明|须知|选项|下拉|字典|码表|代码|目录|封面|数据源|参数/;
/** Made by the product itself; nobody needs to hear of them. */
const OWN = 'zgj-';

/** Sheets that come along with a table and are none: they are named, not asked about. */
export function markLeftOut(drafts: readonly DraftState[], { sheets }: PackedFile): readonly DraftState[] {
  const hasTable = drafts.some(({ recognition }) => recognition.kind !== null);
  if (!hasTable || sheets.length < 2) return drafts;
  return drafts.flatMap((draft) => {
    const name = draft.sheet.name ?? '';
    if (name.startsWith(OWN)) return [];
    if (draft.recognition.kind !== null) return [draft];
    if (draft.sheet.hidden) return [{ ...draft, leftOut: '隐藏的工作表，没有认出是哪一种表，未导入' }];
    return BESIDE.test(name) ? [{ ...draft, leftOut: '说明或选项，不是数据表，未导入' }] : [draft];
  });
}
