const DIGITS = '零一二三四五六七八九';

function digitOf(sign: string): number {
  return DIGITS.indexOf(sign === '〇' || sign === '○' || sign === 'O' ? '零' : sign === '两' ? '二' : sign);
}

/** 十二 → 12, 三十一 → 31, 二〇〇一 → 2001; null for anything else. */
export function parseChineseNumber(text: string): number | null {
  if (text === '') return null;
  const ten = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (ten) return (ten[1] ? digitOf(ten[1]) : 1) * 10 + (ten[2] ? digitOf(ten[2]) : 0);
  let number = 0;
  for (const sign of text) {
    const digit = digitOf(sign);
    if (digit < 0) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** Chinese numerals before 年, 季, 月, 周 and 日 as digits; other text as it is. */
export function withDigits(text: string): string {
  return text.replace(/([零〇○一二三四五六七八九十]+)(?=[年季月周日号])/g, (numeral) => {
    const number = parseChineseNumber(numeral);
    return number === null ? numeral : String(number);
  });
}
