import { levelFromUnit } from '../level.ts';
import { readPosts } from './posts.ts';

const HAN = '[\\u4e00-\\u9fff]';
const POST = `(党组|党委|党工委|党总支|党支部|机关党委)?(常务)?(副|正)?(书记|部长|局长|厅长|主任|科长|处长|股长|所长|站长|队长|院长|校长|会长|主席|秘书长|县长|区长|市长|镇长|乡长|旗长|行长|台长|社长|馆长|庭长|组长|委员|成员|部务委员|组织员|组织委员|宣传委员|纪委书记|[一二三四]级(巡视员|调研员|主任科员|科员)|巡视员|调研员|主任科员|科员|办事员|干部|工作人员)`;
const OFFICE = `${HAN}{1,8}(科|处|股|室|中队|大队|窗口)`;
const PLACE = `(${HAN}{1,6}?[市县区旗]|[市县区])`;
const ORGAN = `${HAN}{0,12}?(组织部|宣传部|统战部|政法委|编办|纪委监委|纪委|人大常委会|政协|工会|团委|妇联|办公室|党校|研究室|法院|检察院|信访局|老干部局|(?<!老干部)局|委员会|(?<!人|改)委)`;

/** Each gives the unit as its first group. */
const FORMS = [
  `(${PLACE}委?${ORGAN})(${OFFICE})?${POST}`,
  `(${PLACE}委)副?书记`,
  `(${HAN}{2,6}(镇|乡|街道))(人大|政协工委|党政办|${OFFICE})?${POST}`,
].map((form) => new RegExp(`^(?:中共)?${form}$`));

/**
 * The unit that 单位及职务 names, only where the words leave no doubt: a place, its organ, perhaps an office,
 * and a known post. Null otherwise (县委常委、组织部部长).
 */
export function unitInPost(text: string): string | null {
  const main = readPosts(text)[0]?.text ?? '';
  // 委员会办公室 is an office of the commission, or an organ of its own.
  if (main.includes('委员会办公室')) return null;
  for (const form of FORMS) {
    const unit = form.exec(main)?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}

export function levelInPost(text: string, city: string | null): string | null {
  const unit = unitInPost(text);
  return unit === null ? null : levelFromUnit(unit, city);
}
