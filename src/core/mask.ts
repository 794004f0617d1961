/** How people are named in what leaves: not at all, 张*, or in full. */
export type Naming = 'none' | 'masked' | 'full';

const ID_NUMBER = /(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g;
const PHONE = /(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)/g;

/** 张*; how long the name is stays unsaid too. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}*`;
}

/** 110105********002X, 138****1234 (GB/T 35273). */
export function maskNumbers(text: string): string {
  return text.replace(ID_NUMBER, '$1********$2').replace(PHONE, '$1****$2');
}

/** What a file of named people says of its names. */
export const NAMING_WORDS: Readonly<Record<Exclude<Naming, 'none'>, string>> = {
  masked: '姓名只留姓，证件号、电话已隐去中段',
  full: '含姓名，只供工作使用，请勿外传',
};
