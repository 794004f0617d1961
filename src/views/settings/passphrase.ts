/** How hard a passphrase is to guess, in words an office understands. Rough on purpose: it only advises. */
export interface Strength {
  readonly level: 'refused' | 'weak' | 'fair' | 'strong';
  readonly words: string;
}

const REFUSED_BITS = 24;
const WEAK_BITS = 40;
const FAIR_BITS = 60;

const COMMON =
  /^(?:password|passw0rd|qwerty|admin|abc|zuzhibu|a?woaini|iloveyou|(?:19|20)\d{6}|1[3-9]\d{9})[\d!@#.]*$/i;

const POOLS: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[\u3400-\u9fff]/, 800],
  [/[^0-9a-zA-Z\u3400-\u9fff]/, 20],
];

/** Characters that are not simply the one before again, or its neighbour (1234, aaaa). */
function freshLength(characters: readonly string[]): number {
  let fresh = 0;
  characters.forEach((character, index) => {
    const before = characters[index - 1]?.codePointAt(0);
    const step = before === undefined ? 9 : Math.abs((character.codePointAt(0) ?? 0) - before);
    fresh += step <= 1 ? 0.25 : 1;
  });
  return fresh;
}

function bitsOf(text: string): number {
  const characters = [...text];
  const pool = POOLS.filter(([kind]) => characters.some((one) => kind.test(one))).reduce(
    (sum, [, size]) => sum + size,
    0,
  );
  const bits = pool === 0 ? 0 : freshLength(characters) * Math.log2(pool);
  return COMMON.test(text) ? Math.min(bits, REFUSED_BITS - 1) : bits;
}

export function strengthOf(passphrase: string): Strength {
  const bits = bitsOf(passphrase);
  if (bits < REFUSED_BITS) return { level: 'refused', words: '太好猜，换长一些的，比如几个不相干的词' };
  if (bits < WEAK_BITS) return { level: 'weak', words: '偏弱，文件要带出去的话再长一些' };
  if (bits < FAIR_BITS) return { level: 'fair', words: '够用' };
  return { level: 'strong', words: '较强' };
}

/** Why the passphrase cannot be used yet; null when it can. */
export function passphraseObstacle(passphrase: string, again: string): string | null {
  if (passphrase === '') return '请填口令';
  const strength = strengthOf(passphrase);
  if (strength.level === 'refused') return strength.words;
  if (passphrase !== again) return again === '' ? '请再填一遍' : '两遍不一样';
  return null;
}
