/** Names as they are compared: full-width forms and spaces do not tell dimensions apart. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** 党建质量=30; null for words that give no weight. */
export function parseWeight(written: string): { readonly name: string; readonly weight: number } | null {
  const match = /^(.+?)[=:](\d+(?:\.\d+)?)%?$/.exec(plainName(written));
  const [, name, weight] = match ?? [];
  return name === undefined || weight === undefined ? null : { name, weight: Number(weight) };
}
