import { shortNames } from './short-names.ts';

/** What is one word in the names of units. */
const LAST_WORD = /(组织部|委员会|办公室|管理局|服务中心|中心|学校|集团)$/;
const PLACE = /^(.{2,})(?:市|县|旗|(?<!高新|开发|新|园|税)区)$/;
const MOST_LINES = 3;
/** A stacked name: one character a line. */
const MOST_STACKED = 2;
const CUT = '…';

/** 新港区 → 新港, where no other name here reads so. */
function placeNames(names: readonly string[]): (name: string) => string {
  const shorts = names.map(shortNames(names));
  const bare = shorts.map((short) => PLACE.exec(short)?.[1] ?? short);
  return (name) => {
    const index = names.indexOf(name);
    const own = bare[index] ?? name;
    return bare.every((other, at) => at === index || other !== own) ? own : (shorts[index] ?? name);
  };
}

/** Before the last word where that makes two lines; else as even as they go, what is left over cut with …. */
function wrap(name: string, characters: number): readonly string[] {
  const letters = [...name];
  const before = letters.length - [...(LAST_WORD.exec(name)?.[0] ?? '')].length;
  if (before > 0 && before <= characters && letters.length - before <= characters) {
    return [letters.slice(0, before).join(''), letters.slice(before).join('')];
  }
  const lines = Math.min(MOST_LINES, Math.ceil(letters.length / characters));
  const each = Math.min(characters, Math.ceil(letters.length / lines));
  const kept = letters.length > lines * each ? [...letters.slice(0, lines * each - 1), CUT] : letters;
  return Array.from({ length: lines }, (_, line) => kept.slice(line * each, (line + 1) * each).join(''));
}

/**
 * Units' names below columns with room for so many characters, on lines of their own; from place names what all
 * share is the first to go (新港区 → 新港). A name that is cut says so with ….
 */
export function columnNames(names: readonly string[], characters: number): readonly (readonly string[])[] {
  const short = shortNames(names);
  const bare = placeNames(names);
  return names.map((name): readonly string[] => {
    const whole = short(name);
    if ([...whole].length <= characters) return [whole];
    const place = bare(name);
    if (characters > 1) return [...place].length <= characters ? [place] : wrap(whole, characters);
    const letters = [...place];
    return letters.length <= MOST_STACKED ? letters : [...letters.slice(0, MOST_STACKED), CUT];
  });
}
