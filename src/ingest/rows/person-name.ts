import { BARE_NOTE, BARE_TOTAL, FULL_MARK, HEADING_WORD, UNIT_NAME } from './suspect-words.ts';

const NOT_A_NAME = new RegExp(`(${BARE_TOTAL})|(${BARE_NOTE})|(${FULL_MARK})|(${HEADING_WORD})`);
const UNIT = new RegExp(UNIT_NAME);
/** 张三 · 欧阳修 · 买买提·吐尔逊 · John Smith, with a remark in brackets at most. */
const NAME =
  /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2,4}$|^[\u3400-\u9fff]+([·•‧・．.][\u3400-\u9fff]+)+$|^[A-Za-z][A-Za-z .'-]*$/u;

/** The hundred surnames that nearly everybody has: decide between 李登科 and 干部科. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** A cell in the name column that names a person and not a total, a heading or an office. */
export function isPersonName(cell: string): boolean {
  const name = cell.replace(/[（(].*$/, '').replace(/[\s\u3000]/g, '');
  if (!NAME.test(name) || NOT_A_NAME.test(cell)) return false;
  return !UNIT.test(name) || (name.length <= 3 && SURNAMES.includes(name.charAt(0)));
}
