import type { Job } from '#core/progress.ts';
import { chartParts, chartTypes } from '../chart-parts/chart-files.ts';
import { type Part, packInSlices, packParts } from '../office/package.ts';
import { printCoreProperties, printOwnProperties } from '../office/properties.ts';
import {
  OFFICE,
  printContentTypes,
  printPackageRelations,
  printRelations,
  type Relation,
  type TypedPart,
} from '../office/relations.ts';
import { XML_HEAD } from '../office/xml.ts';
import {
  NAMESPACES,
  printFindingLayout,
  printMaster,
  printNotes,
  printNotesMaster,
  printTitleLayout,
} from './master-xml.ts';
import { NOTES, SLIDE } from './measures.ts';
import { printSlide, printTitleSlide } from './slide-xml.ts';
import type { SlideContent, SlideShow } from './slide-show.ts';
import { printTheme } from './theme-xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';
const relation = (kind: string) => `${OFFICE}/relationships/${kind}`;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** Parts by their place among those of their kind, from 1 on; the title slide comes first. */
interface Places {
  /** By slide, from 0 on; what a slide draws, as a relation from it. */
  readonly drawn: readonly (Relation | null)[];
  readonly charts: readonly (SlideContent & { kind: 'chart' })[];
  readonly pictures: readonly (SlideContent & { kind: 'picture' })[];
}

function toPlaces({ slides }: SlideShow): Places {
  const charts: (SlideContent & { kind: 'chart' })[] = [];
  const pictures: (SlideContent & { kind: 'picture' })[] = [];
  const drawn = slides.map(({ content }): Relation | null => {
    if (content?.kind === 'chart') return [relation('chart'), `../charts/chart${charts.push(content)}.xml`];
    if (content?.kind === 'picture')
      return [relation('image'), `../media/image${pictures.push(content)}.png`];
    return null;
  });
  return { drawn, charts, pictures };
}

function types(slideCount: number, { charts, pictures }: Places): string {
  const each = (path: string, type: string, count: number) =>
    upTo(count).map((n): TypedPart => [`/ppt/${path}${n}.xml`, type]);
  return printContentTypes([
    ['/ppt/presentation.xml', `${TYPE}.presentation.main+xml`],
    ...each('slideMasters/slideMaster', `${TYPE}.slideMaster+xml`, 1),
    ...each('slideLayouts/slideLayout', `${TYPE}.slideLayout+xml`, 2),
    ...each('notesMasters/notesMaster', `${TYPE}.notesMaster+xml`, 1),
    ...each('theme/theme', THEME_TYPE, 2),
    ...each('slides/slide', `${TYPE}.slide+xml`, slideCount),
    ...each('notesSlides/notesSlide', `${TYPE}.notesSlide+xml`, slideCount),
    ...chartTypes('ppt', charts.length),
    ...upTo(pictures.length).map((n): TypedPart => [`/ppt/media/image${n}.png`, 'image/png']),
  ]);
}

/** Relations: the slide master, the notes master, the theme, then the slides. */
function printPresentation(slideCount: number): string {
  const ids = upTo(slideCount).map((n) => `<p:sldId id="${255 + n}" r:id="rId${3 + n}"/>`);
  return `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${NOTES.width}" cy="${NOTES.height}"/></p:presentation>`;
}

function* frameParts(slideCount: number): Generator<Part> {
  yield { path: 'ppt/presentation.xml', chunks: [printPresentation(slideCount)] };
  yield {
    path: 'ppt/_rels/presentation.xml.rels',
    chunks: [
      printRelations([
        [relation('slideMaster'), 'slideMasters/slideMaster1.xml'],
        [relation('notesMaster'), 'notesMasters/notesMaster1.xml'],
        [relation('theme'), 'theme/theme1.xml'],
        ...upTo(slideCount).map((n): Relation => [relation('slide'), `slides/slide${n}.xml`]),
      ]),
    ],
  };
  for (const n of [1, 2]) yield { path: `ppt/theme/theme${n}.xml`, chunks: [printTheme()] };
  yield { path: 'ppt/slideMasters/slideMaster1.xml', chunks: [printMaster()] };
  yield {
    path: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    chunks: [
      printRelations([
        [relation('slideLayout'), '../slideLayouts/slideLayout1.xml'],
        [relation('slideLayout'), '../slideLayouts/slideLayout2.xml'],
        [relation('theme'), '../theme/theme1.xml'],
      ]),
    ],
  };
  for (const [i, layout] of [printTitleLayout(), printFindingLayout()].entries()) {
    yield { path: `ppt/slideLayouts/slideLayout${i + 1}.xml`, chunks: [layout] };
    yield {
      path: `ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`,
      chunks: [printRelations([[relation('slideMaster'), '../slideMasters/slideMaster1.xml']])],
    };
  }
  yield { path: 'ppt/notesMasters/notesMaster1.xml', chunks: [printNotesMaster()] };
  yield {
    path: 'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    chunks: [printRelations([[relation('theme'), '../theme/theme2.xml']])],
  };
}

function* slideParts(
  n: number,
  slide: string,
  notes: readonly string[],
  drawn: Relation | null,
): Generator<Part> {
  yield { path: `ppt/slides/slide${n}.xml`, chunks: [slide] };
  yield {
    path: `ppt/slides/_rels/slide${n}.xml.rels`,
    chunks: [
      printRelations([
        [relation('slideLayout'), `../slideLayouts/slideLayout${n === 1 ? 1 : 2}.xml`],
        [relation('notesSlide'), `../notesSlides/notesSlide${n}.xml`],
        ...(drawn ? [drawn] : []),
      ]),
    ],
  };
  yield { path: `ppt/notesSlides/notesSlide${n}.xml`, chunks: [printNotes(notes)] };
  yield {
    path: `ppt/notesSlides/_rels/notesSlide${n}.xml.rels`,
    chunks: [
      printRelations([
        [relation('notesMaster'), '../notesMasters/notesMaster1.xml'],
        [relation('slide'), `../slides/slide${n}.xml`],
      ]),
    ],
  };
}

/** Charts are set in the type of a page of paper, which is too small on a slide. */
function withLargerType(part: Part): Part {
  const enlarge = (chunk: string | Uint8Array) =>
    typeof chunk === 'string' ? chunk.replaceAll(' sz="900"', ' sz="1200"') : chunk;
  return { path: part.path, chunks: [...part.chunks].map(enlarge) };
}

function* printParts(show: SlideShow, places: Places): Generator<Part> {
  const count = show.slides.length + 1;
  yield { path: '[Content_Types].xml', chunks: [types(count, places)] };
  yield { path: '_rels/.rels', chunks: [printPackageRelations('ppt/presentation.xml')] };
  yield { path: 'docProps/core.xml', chunks: [printCoreProperties(show.title)] };
  yield { path: 'docProps/custom.xml', chunks: [printOwnProperties(show.facts ?? {})] };
  yield* frameParts(count);
  yield* slideParts(1, printTitleSlide(show), show.lines, null);
  for (const [i, slide] of show.slides.entries()) {
    yield* slideParts(i + 2, printSlide(slide, show, i + 2), slide.notes, places.drawn[i] ?? null);
  }
  for (const [i, { chart }] of places.charts.entries()) {
    for (const part of chartParts('ppt', chart, i + 1)) yield withLargerType(part);
  }
  for (const [i, { picture }] of places.pictures.entries()) {
    yield { path: `ppt/media/image${i + 1}.png`, chunks: [picture.png] };
  }
}

/** The bytes of a .pptx file; equal slides give equal bytes. */
export function writeSlides(show: SlideShow): Uint8Array<ArrayBuffer> {
  return packParts(printParts(show, toPlaces(show)));
}

/** What a show has besides its slides: types, relations, properties, masters, layouts, themes. */
const FRAME_PARTS = 16;
const PARTS_A_SLIDE = 4;

/** The same bytes in slices; ended when the person gives up. */
export function writeSlidesInSlices(show: SlideShow, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const places = toPlaces(show);
  const slides = PARTS_A_SLIDE * (show.slides.length + 1);
  const total = FRAME_PARTS + slides + 3 * places.charts.length + places.pictures.length;
  return packInSlices(printParts(show, places), { stage: '写幻灯片', total }, job);
}
