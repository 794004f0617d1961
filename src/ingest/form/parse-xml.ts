import { decodeEntities } from './xml-entities.ts';

export interface XmlElement {
  readonly name: string;
  /** Its own text, without that of the elements in it. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export type XmlReading =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly reason: string };

interface OpenElement {
  readonly name: string;
  readonly children: OpenElement[];
  text: string;
}

const TAG = /<(\/?)([^\s<>/!?'"=]+)((?:\s+[^\s<>/'"=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const DEEPEST = 16;
const MOST_ELEMENTS = 20_000;

const CUT_OFF = '内容不完整（可能没有传完）';
const MALFORMED = '内容不符合 XML 格式';

/**
 * The little of XML that forms need: elements, attributes (skipped), references, CDATA, comments. There is
 * no DOM in a worker. Definitions (DOCTYPE) are refused, so nothing can expand or reach outside.
 */
export function parseXml(source: string): XmlReading {
  const text = source.replace(/^\ufeff/, '');
  const top: OpenElement = { name: '', children: [], text: '' };
  const open: OpenElement[] = [top];
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const parent = open[open.length - 1] ?? top;
    const next = text.indexOf('<', at);
    const plain = decodeEntities(text.slice(at, next === -1 ? text.length : next));
    if (plain === null || (parent === top && plain.trim() !== '')) return fault(MALFORMED);
    parent.text += plain;
    if (next === -1) break;
    const special = findSpecial(text, next);
    if (special) {
      if (special.end === -1) return fault(CUT_OFF);
      if (special.isDefinition) return fault('含有不允许的定义（DOCTYPE）');
      if (special.plain !== undefined) parent.text += special.plain;
      at = special.end;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (!tag) return fault(text.includes('>', next) ? MALFORMED : CUT_OFF);
    at = TAG.lastIndex;
    const [, isEnd, name = '', , isEmpty] = tag;
    if (isEnd) {
      if (parent.name !== name || parent === top) return fault(MALFORMED);
      open.pop();
      continue;
    }
    const element: OpenElement = { name, children: [], text: '' };
    parent.children.push(element);
    if (++elements > MOST_ELEMENTS || open.length > DEEPEST) return fault('内容层数或项数过多');
    if (!isEmpty) open.push(element);
  }
  const [root, second] = top.children;
  if (open.length > 1 || !root) return fault(CUT_OFF);
  return second ? fault(MALFORMED) : { ok: true, root };
}

/** Comment, CDATA, declaration or definition at this `<`; `end` is -1 where it is not closed. */
function findSpecial(text: string, at: number) {
  const after = (mark: string) => {
    const found = text.indexOf(mark, at);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return { end: after('-->') };
  if (text.startsWith('<?', at)) return { end: after('?>') };
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(']]>');
    return { end, plain: text.slice(at + 9, end - 3) };
  }
  return text.startsWith('<!', at) ? { end: at, isDefinition: true } : null;
}

function fault(reason: string): XmlReading {
  return { ok: false, reason };
}
