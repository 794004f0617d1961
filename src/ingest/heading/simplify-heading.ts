import { cleanHeading } from './clean-heading.ts';

/** Characters of the headings that rosters, training, score and honour tables have, traditional first. */
const PAIRS = `
  別别 單单 職职 務务 學学 歷历 號号 級级 時时 間间 專专 業业 參参 黨党 貫贯 類类 備备 註注 證证 編编 進进 來来 縣县 區区 鄉乡 鎮镇 層层 現现 領领 導导
  隊队 員员 稱称 評评 議议 項项 總总 計计 課课 訓训 績绩 獎奖 懲惩 榮荣 譽誉 門门 處处 聯联 繫系 電电 話话 無无 農农 實实 戶户 齡龄 體体 機机 關关 構构
  畢毕 組组 織织 幹干 擬拟 調调 動动 離离 報报 開开 終终 結结 論论 選选 據据 簡简 階阶 標标 準准 滿满 佔占 達达 數数 題题 內内 後后 長长 歲岁 籤签 簽签
  審审 認认 識识 書书 訂订 發发 會会 場场 講讲 師师 資资 質质 經经 驗验 從从 屬属 連连 續续 獲获 優优 勝胜 賽赛 點点 問问 測测 試试 習习 鑑鉴 權权 責责
  補补 駐驻 團团 鄰邻 協协 紀纪 檢检 監监 擔担 應应 當当 環环 節节 辦办 圍围 態态 護护 狀状 術术 貧贫 東东 與与 產产 財财 廳厅 較较 幣币 萬万 億亿 額额
  預预
`;

const simple = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** A heading cell on one line and in simplified characters: 性　別 → 性别. Headings only, never data. */
export function simplifyHeading(text: string): string {
  return cleanHeading(text).replace(/[\u4e00-\u9fff]/g, (character) => simple.get(character) ?? character);
}
