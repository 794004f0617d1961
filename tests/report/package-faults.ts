import { strFromU8, unzipSync } from 'fflate';

import { chartFaults } from './chart-faults.ts';
import { outOfOrder } from './schema-order.ts';
import { unclosed } from './well-formed.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** `word/charts/` and `../embeddings/a.xlsx` are `word/embeddings/a.xlsx`. */
function resolve(folder: string, target: string): string {
  const parts = `${folder}${target}`.split('/');
  return parts
    .reduce<string[]>((path, part) => (part === '..' ? path.slice(0, -1) : [...path, part]), [])
    .join('/');
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found);

function twice(path: string, xml: string): readonly string[] {
  const ids = all(xml, /<p:cNvPr id="(\d+)"/g);
  return new Set(ids).size < ids.length ? [`${path}: a number of a shape is used twice`] : [];
}

/** Everything that would make Office offer to repair a file: none for a sound one. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const xml = paths.filter((path) => /\.(xml|rels)$/.test(path));
  const faults = xml.flatMap((path) => [
    ...unclosed(text(path)).map((each) => `${path}: ${each}`),
    ...outOfOrder(text(path)).map((each) => `${path}: ${each}`),
  ]);
  const types = text('[Content_Types].xml');
  const named = all(types, /PartName="\/([^"]+)"/g);
  const plain = paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
  faults.push(...named.filter((path) => !paths.includes(path)).map((path) => `${path}: typed, not there`));
  faults.push(...plain.filter((path) => !named.includes(path)).map((path) => `${path}: has no type`));
  if (new Set(named).size < named.length) faults.push('a part is typed twice');
  for (const path of paths.filter((each) => each.endsWith('.rels'))) {
    const folder = resolve(folderOf(path), '..').replace(/\/?$/, path === '_rels/.rels' ? '' : '/');
    const source = `${folder}${path.slice(path.lastIndexOf('/') + 1, -'.rels'.length)}`;
    const targets = all(text(path), /Target="([^"]+)"/g);
    const ids = all(text(path), /Id="([^"]+)"/g);
    faults.push(
      ...targets
        .map((target) => resolve(folder, target))
        .filter((target) => !paths.includes(target))
        .map((target) => `${path}: ${target} not there`),
    );
    const used = source === '' ? [] : all(text(source), /r:(?:id|embed)="([^"]+)"/g);
    faults.push(...used.filter((id) => !ids.includes(id)).map((id) => `${source}: no relation ${id}`));
  }
  const document = text('word/document.xml');
  for (const pattern of [/<wp:docPr id="(\d+)"/g, /<w:bookmarkStart w:id="(\d+)"/g, /w:name="(_Toc\d+)"/g]) {
    const ids = all(document, pattern);
    if (new Set(ids).size < ids.length) faults.push(`${pattern.source}: used twice`);
  }
  const links = [...all(document, /w:anchor="([^"]+)"/g), ...all(document, /PAGEREF (\S+)/g)];
  const marks = all(document, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  faults.push(...links.filter((link) => !marks.includes(link)).map((link) => `no bookmark ${link}`));
  faults.push(
    ...paths.filter((path) => /slides\/slide\d+\.xml$/.test(path)).flatMap((path) => twice(path, text(path))),
  );
  faults.push(...chartFaults(files));
  const styles = text('word/styles.xml');
  const worn = new Set(all(document, /<w:pStyle w:val="([^"]+)"/g));
  faults.push(
    ...[...worn]
      .filter((style) => !styles.includes(`w:styleId="${style}"`))
      .map((style) => `no style ${style}`),
  );
  return faults;
}
