/** Elements that are not closed in order; bare `&` and `<` in text count as such. */
export function unclosed(xml: string): string[] {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  const token = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|&(?:amp|lt|gt|quot|#10);|[^<&]+|[\s\S]/g;
  for (const [text, closing, name = '', , empty] of body.matchAll(token)) {
    if (text === '<' || text === '&') return [`bare ${text}`];
    if (name === '' || empty) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
