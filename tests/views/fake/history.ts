import type { HistoryLine } from '#app/api.ts';

const DONE = [
  '导入组工干部花名册（2026年10月）.xlsx（520行）',
  '更正平陵县花名册.xls第14行“出生年月”：“2062.03”改为“1962.03”',
  '把第466行暂存改为照样导入',
  '学历“大本生”按“大学本科”读',
  '单位“县委组织部（平陵）”按“平陵县委组织部”读',
  '2026年二季度晾晒得分定稿',
  '重新打开2026年二季度晾晒得分：县里更正了项目建设得分',
  '写情况说明：石桥县2026年三季度培训记录',
  '撤销河湾县花名册.xls',
  '年轻干部占比目标由15%改为20%',
  '回答“这台电脑是否多人共用”：否',
  '发回平陵县2026年三季度培训记录的问题清单',
];

/** A few dozen lines, two of them undone, some that cannot be. */
export function fakeHistory(batches: number): readonly HistoryLine[] {
  return Array.from({ length: batches * 6 }, (_, index) => ({
    entry: `e${index}`,
    at: `2026-11-${String(6 - Math.floor((index * 5) / (batches * 6))).padStart(2, '0')}T0${9 - (index % 9)}:12:00.000Z`,
    text: DONE[index % DONE.length] ?? '',
    undone: index % 13 === 4,
    canUndo: index % 12 !== 10,
  }));
}
