import type { SheetWords } from '../kind.ts';
import { levelFromUnit } from '../level.ts';
import { toHalfWidth } from '../values/clean.ts';

const LABEL =
  /(?:填报|填表|报送|上报|所在|编报)?单位(?:名称)?(?:\((?:盖章|公章|章)\))?:([^:]*?)(?:\s+\S*[::].*|\s{2,}.*)?$/;
const ORGAN = /^[\u4e00-\u9fff（）()]{1,24}(部|局|厅|委|办|院|会|中心|校|县|区|市|旗|镇|乡|街道|社区|村)$/;
const NO_UNIT = /干部$|^全[市县区]|^各|汇总|合计|^市直|^县直|名册|^本|[一二三四五六七八九十\d]区$/;

/**
 * The unit of a whole roster: 填报单位 above it, else a sheet's name that is a unit's. Where posts are written
 * with their units, each row tells its own.
 */
export function unitInWords(words: SheetWords, headings: ReadonlyMap<string, string>): string | null {
  if (headings.has('unit_post')) return null;
  for (const [i, line] of words.above.entries()) {
    const match = LABEL.exec(toHalfWidth(line).trim());
    if (!match) continue;
    // The label may fill a cell of its own.
    const unit = bare(match[1] ?? '') || bare(words.above[i + 1] ?? '');
    if (unit.length >= 2 && !unit.includes(':')) return unit;
  }
  const sheet = toHalfWidth(words.sheet ?? '').trim();
  return isUnitName(sheet) ? sheet : null;
}

function bare(text: string): string {
  return toHalfWidth(text)
    .trim()
    .replace(/\((盖章|公章|章)\)$/, '');
}

function isUnitName(name: string): boolean {
  return ORGAN.test(name) && !NO_UNIT.test(name) && levelFromUnit(name, null) !== null;
}
