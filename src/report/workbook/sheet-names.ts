const LONGEST = 31;

/** Names that spreadsheet programs take: no `: \ / ? * [ ]`, at most 31 long, each only once whatever the case. */
export function toSheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const legal = toLegalName(name);
    let unique = legal;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      const suffix = `（${count}）`;
      unique = cut(legal, LONGEST - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function toLegalName(name: string): string {
  const cleaned = name
    .replace(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '')
    .replace(/[:\\/?*[\]]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+/, '');
  const legal = cut(cleaned, LONGEST).replace(/'+$/, '').trim();
  if (legal === '') return '表';
  // Excel keeps this one for itself.
  return legal.toLowerCase() === 'history' ? `${legal}_` : legal;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
