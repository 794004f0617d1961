const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const REFERENCE = /&(#x[0-9a-f]+|#\d+|[a-z][\w.-]*);/gi;

/** Character references resolved; null where one is neither numeric nor of the five that XML has. */
export function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const decoded = text.replace(REFERENCE, (whole, name: string) => {
    const character = name.startsWith('#') ? fromCode(name.slice(1)) : NAMED[name];
    if (character === undefined) unknown.push(whole);
    return character ?? whole;
  });
  return unknown.length === 0 ? decoded : null;
}

function fromCode(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
