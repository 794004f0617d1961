import { readSnapshot } from '#publish/read-snapshot.ts';
import { toReviewDocument } from '#report/wall-review/document.ts';
import { writeWord } from '#report/word/write-word.ts';
import type { MadeFile, PublishActions, WorkspaceState } from '../api.ts';
import type { Desk } from '../desk.ts';
import { JSON_TYPE, toFileName, WORD_TYPE } from '../exports/made-file.ts';
import type { EntryContent } from '../ledger/entry.ts';
import { publishChoices } from '../publication/choices.ts';
import { hiddenCells } from '../publication/file-tables.ts';
import { type ComposedFile, composePublication } from '../publication/composition.ts';
import { toReview } from '../publication/review.ts';
import { composeSnapshot } from '../publishing/compose-snapshot.ts';
import { checkValue } from '../settings.ts';

const LONGEST_REASON = 200;

/** Making the file for the wall, over one desk. What was looked at last is what is made. */
export function publishActions(desk: Desk, compose = composeSnapshot): PublishActions {
  const { ledger } = desk;
  let last: (ComposedFile & { readonly revision: number }) | null = null;

  /** Nothing that is loaded changes: what is counted need not be put together anew. */
  function note(...entries: readonly EntryContent[]): Promise<WorkspaceState> {
    for (const entry of entries) ledger.add(entry);
    desk.touch();
    return Promise.resolve(desk.state());
  }

  function lookedAt(checksum: string): ComposedFile {
    const isCurrent = last?.revision === desk.state().revision;
    if (!last || !isCurrent || last.composition.snapshot.checksum !== checksum)
      throw new Error('数据或选择已变，请等预览更新、看过以后再生成');
    return last;
  }

  return {
    publishChoices: () => Promise.resolve(publishChoices(desk)),
    composition: async (job = {}) => {
      const { revision } = desk.state();
      last = { ...(await composePublication(desk, compose, job)), revision };
      return last.composition;
    },
    changePublishing: async (changes) => {
      const entries = changes.map(({ setting, value }): EntryContent => {
        const id = `publish.${setting}`;
        return { type: 'setting', setting: id, value: checkValue(id, value), from: null };
      });
      return note(...entries);
    },
    changePublishSheet: (sheet) => note({ type: 'publish-sheet', sheet }),
    approveCell: async (cell, label, reason) => {
      const said = reason?.trim() ?? null;
      if (said === '') throw new Error('请写明为什么可以公布');
      if (said !== null && said.length > LONGEST_REASON) throw new Error(`理由请写在${LONGEST_REASON}字以内`);
      return note({ type: 'approval', cell, label, reason: said });
    },
    changePlaylist: (playlist) => note({ type: 'playlist', playlist }),
    addEarlierFile: async (text) => {
      const reading = readSnapshot(text);
      if ('problem' in reading) throw new Error(reading.problem);
      const { issue, asOf, checksum } = reading.snapshot;
      const known = ledger.folded().publishing.publications.find((each) => each.checksum === checksum);
      if (known) throw new Error('这份上屏文件已在列表里');
      const facts = { issue, asOf, checksum, hiddenCells: hiddenCells(reading.snapshot), text };
      return note({ type: 'publication', origin: 'given', ...facts });
    },
    makeSnapshotFile: async (checksum): Promise<MadeFile> => {
      const { composition, text } = lookedAt(checksum);
      const { issue, asOf } = composition.snapshot;
      const facts = { issue, asOf, checksum, hiddenCells: hiddenCells(composition.snapshot), text };
      if (composition.sameAs === null) await note({ type: 'publication', origin: 'made', ...facts });
      return { name: 'snapshot.json', type: JSON_TYPE, bytes: new TextEncoder().encode(text) };
    },
    makeReviewSheet: (checksum): Promise<MadeFile> => {
      const { composition } = lookedAt(checksum);
      const review = toReview(composition, publishChoices(desk));
      const name = ['上屏审核单', composition.snapshot.issue, composition.snapshot.asOf].filter(
        (word) => word !== '',
      );
      return Promise.resolve({
        name: `${toFileName(name.join('_'))}.docx`,
        type: WORD_TYPE,
        bytes: writeWord(toReviewDocument(review)),
      });
    },
  };
}
