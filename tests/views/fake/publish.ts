import type { PublishActions } from '#app/api.ts';

import type { FakeContext } from './context.ts';

const NOTHING_HERE = (): Promise<never> => Promise.reject(new Error('示意数据里没有上屏文件'));

/** The page 大屏发布 without a file to look at. */
export function fakePublish({ set }: FakeContext): PublishActions {
  return {
    publishChoices: () =>
      Promise.resolve({
        ...{ k: 5, pages: [], named: [], ranking: '全部名次', unitPages: true, walk: true },
        ...{ watermark: '', internalLine: '', playlist: null, approvals: [], publications: [] },
        sheet: { issue: '', drafter: '', reviewer: '', followed: [] },
      }),
    composition: NOTHING_HERE,
    changePublishing: () => set({}),
    changePublishSheet: () => set({}),
    approveCell: () => set({}),
    changePlaylist: () => set({}),
    addEarlierFile: NOTHING_HERE,
    makeSnapshotFile: NOTHING_HERE,
    makeReviewSheet: NOTHING_HERE,
  };
}
