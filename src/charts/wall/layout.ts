import { arrange, ROW_GAP } from './columns.ts';
import { type WallContent, type WallNumber, type WallPanel, wordsText } from './content.ts';
import { fittingNumbers } from './numbers.ts';
import type { Room, WallDrawing } from './room.ts';
import { clearSpans, type Frame, frameOf, type Screen, type Span } from './screen.ts';
import { setText } from './type-size.ts';

/** A place on the screen in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SetLine extends Place {
  /** Pixels. */
  readonly size: number;
  readonly lines: number;
}

export interface PlacedPanel extends Place {
  readonly panel: WallPanel;
  readonly title: SetLine;
  readonly subtitle: SetLine & { readonly text: string };
  readonly plot: Place;
  readonly drawing: WallDrawing;
}

export interface PlacedNumbers extends Place {
  readonly shown: readonly WallNumber[];
}

export interface WallLayout {
  readonly u: number;
  readonly isWide: boolean;
  readonly bar: Place;
  readonly headline: SetLine;
  readonly lead: SetLine;
  /** Null where there is no room for numbers. */
  readonly numbers: PlacedNumbers | null;
  readonly panels: readonly PlacedPanel[];
  readonly foot: Place;
}

const BAR = 48;
const FOOT = 57;
const NUMBERS = 112;
const LEADING = { headline: 1.22, lead: 1.5, title: 1.35, subtitle: 1.45 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const toPixels = ({ left, top, u }: Frame, { x, y, width, height }: Box): Place => ({
  ...{ left: (left + x) * u, top: (top + y) * u },
  ...{ width: width * u, height: Math.max(0, height) * u },
});

/** What stands above or beside the charts, and what room it leaves them. */
interface Head {
  readonly headline: SetLine;
  readonly lead: SetLine;
  readonly numbers: PlacedNumbers | null;
  readonly spans: readonly Span[];
  readonly top: number;
}

const LEAST_SPAN = 400;

/** As large as may be without more lines than a smaller size would have. */
function columnHeadline(text: string, width: number, height: number) {
  const most = Math.max(2, Math.floor((height - 420) / 90));
  const set = (sizes: readonly number[], lines: number) =>
    setText(text, {
      ...{ width: width / 1.03, sizes, most: lines, leading: LEADING.headline, clauses: true },
    });
  const least = set([66], most);
  return least.fits ? set([82, 74, 66], least.lines) : set([58, 50], most);
}

function wideHead(frame: Frame, content: WallContent): Head {
  const { width, height, seams, u } = frame;
  const wanted = Math.max(420, width * 0.2);
  const [own = { from: 0, to: wanted }] = clearSpans({ from: 0, to: wanted }, seams, 360);
  const room = own.to - own.from;
  const headline = columnHeadline(wordsText(content.headline), room, height);
  const { shown } = fittingNumbers(content.numbers, room);
  const numbers = shown.length > 0;
  const top = BAR + 46;
  const leadTop = top + headline.height + 26;
  const free = height - FOOT - leadTop - (numbers ? NUMBERS + 30 : 20);
  const lead = setText(wordsText(content.lead), {
    ...{ width: room, sizes: [30, 27, 24], most: Math.max(1, Math.floor(free / 45)), leading: LEADING.lead },
  });
  const at = (y: number, each: number) => toPixels(frame, { x: own.from, y, width: room, height: each });
  const from = own.to + 60;
  return {
    headline: { ...at(top, headline.height), size: headline.size * u, lines: headline.lines },
    lead: { ...at(leadTop, lead.height), size: lead.size * u, lines: lead.lines },
    numbers: numbers ? { ...at(height - FOOT - NUMBERS - 8, NUMBERS), shown } : null,
    ...{ spans: clearSpans({ from, to: width }, seams, LEAST_SPAN), top: 0 },
  };
}

function plainHead(frame: Frame, content: WallContent): Head {
  const { width, seams, u } = frame;
  const spans = clearSpans({ from: 0, to: width }, seams, LEAST_SPAN);
  const [first = { from: 0, to: width }] = spans.filter(({ from, to }) => to - from >= 600);
  const room = first.to - first.from;
  const text = wordsText(content.headline);
  const numbers = fittingNumbers(content.numbers, room * 0.5);
  const aside = numbers.shown.length > 0 ? numbers.width + 60 : 0;
  const one = (width: number) =>
    setText(text, {
      ...{ width: width / 1.02, sizes: [64, 58], most: 1, leading: LEADING.headline, clauses: true },
    });
  const isBeside = aside > 0 && seams.length === 0 && one(room - aside).fits;
  const free = room - (isBeside ? aside : 0);
  const set = one(free).fits
    ? one(free)
    : setText(text, {
        ...{ width: room / 1.02, sizes: [54, 48, 42], most: 2, leading: LEADING.headline, clauses: true },
      });
  const top = BAR + 20;
  const leadTop = top + set.height + 12;
  const lead = setText(wordsText(content.lead), {
    ...{
      width: free,
      sizes: [30, 27],
      most: 2,
      leading: LEADING.lead,
    },
  });
  const at = (y: number, height: number) => toPixels(frame, { x: first.from, y, width: free, height });
  const numbersTop = Math.max(BAR + 14, leadTop + lead.height - NUMBERS);
  return {
    headline: { ...at(top, set.height), size: set.size * u, lines: set.lines },
    lead: { ...at(leadTop, lead.height), size: lead.size * u, lines: lead.lines },
    numbers: isBeside
      ? {
          ...toPixels(frame, {
            ...{ x: first.to - numbers.width - 20, y: numbersTop },
            ...{ width: numbers.width + 20, height: NUMBERS },
          }),
          shown: numbers.shown,
        }
      : null,
    ...{ spans, top: Math.max(leadTop + lead.height, isBeside ? numbersTop + NUMBERS : 0) + 24 },
  };
}

interface Slot extends Box {
  readonly panel: WallPanel;
}

/** Heights of panels in one column: what each needs, and its part of what is left; even where one would be too low. */
function stack(panels: readonly WallPanel[], height: number, least: number): readonly number[] {
  const even = (height - ROW_GAP * (panels.length - 1)) / panels.length;
  const heights = byNeed(panels, height);
  return heights.every((each) => each >= least) ? heights : panels.map(() => even);
}

function byNeed(panels: readonly WallPanel[], height: number): readonly number[] {
  const needs = panels.map(({ need }) => need.leastHeight + 120);
  const ideals = panels.map(({ need }) => need.ideal + 120);
  const spare = height - ROW_GAP * (panels.length - 1) - needs.reduce((sum, need) => sum + need, 0);
  const open = needs.filter((need, place) => (ideals[place] ?? need) === Infinity);
  const given = needs.map((need, place) =>
    open.length > 0
      ? Math.min(
          Math.max(0, (ideals[place] ?? need) - need),
          open.length < needs.length ? spare * 0.5 : Infinity,
        )
      : 0,
  );
  const fixed = given.reduce((sum, more) => sum + (more === Infinity ? 0 : more), 0);
  const rest = spare - fixed;
  const total = (open.length > 0 ? open : needs).reduce((sum, need) => sum + need, 0) || 1;
  return needs.map((need, place) => {
    const isOpen = open.length === 0 || ideals[place] === Infinity;
    return isOpen ? need + (rest * need) / total : need + (given[place] ?? 0);
  });
}

function placePanel(
  frame: Frame,
  { panel, x, y, width, height }: Slot,
  screen: Screen,
  approved: Room['isApproved'],
): PlacedPanel | null {
  const { u } = frame;
  const title = setText(wordsText(panel.title), {
    ...{ width, sizes: [30, 27, 24], most: 2, leading: LEADING.title, clauses: true },
  });
  const subtitle = (text: string) =>
    setText(text, { ...{ width, sizes: [22], most: 2, leading: LEADING.subtitle } });
  const plotAt = (sub: number) => y + 16 + title.height + 2 + sub + 14;
  const drawIn = (sub: number) =>
    panel.draw({
      ...{ width: width * u, height: (y + height - plotAt(sub)) * u, u },
      ...{ ranking: screen.ranking, isApproved: approved },
    });
  const plain = drawIn(subtitle(panel.subtitle).height);
  if (!plain) return null;
  const text =
    plain.left === null ? panel.subtitle : [panel.subtitle, `${plain.left}未列`].filter(Boolean).join('；');
  const sub = subtitle(text);
  const drawing = sub.height > subtitle(panel.subtitle).height ? (drawIn(sub.height) ?? plain) : plain;
  const at = (top: number, high: number) => toPixels(frame, { x, y: top, width, height: high });
  return {
    ...at(y, height),
    ...{ panel, drawing },
    title: { ...at(y + 16, title.height), size: title.size * u, lines: title.lines },
    subtitle: { ...at(y + 18 + title.height, sub.height), size: sub.size * u, lines: sub.lines, text },
    plot: at(plotAt(sub.height), y + height - plotAt(sub.height)),
  };
}

/** Where everything of a page stands on a screen. Text keeps its size: what has no room is left out. */
export function layoutWall(content: WallContent, screen: Screen, isApproved: Room['isApproved']): WallLayout {
  const frame = frameOf(screen);
  const { u, isWide } = frame;
  const probe = { width: 560 * u, height: 460 * u, u, ranking: screen.ranking, isApproved };
  const drawable = content.panels.filter(({ draw }) => draw(probe) !== null);
  const head = (isWide ? wideHead : plainHead)(frame, content);
  const height = frame.height - FOOT - head.top;
  const columns = arrange(
    drawable.map(({ need }) => need),
    { spans: head.spans, height, isWide },
  );
  const slots = columns.flatMap(({ from, width, panels }) => {
    const own = panels.flatMap((place) => drawable[place] ?? []);
    let y = head.top;
    return stack(own, height, isWide ? width / 1.5 : 0).map((high, place): Slot[] => {
      const panel = own[place];
      const slot = panel ? [{ panel, x: from, y, width, height: high }] : [];
      y += high + ROW_GAP;
      return slot;
    });
  });
  return {
    ...{ u, isWide, headline: head.headline, lead: head.lead, numbers: head.numbers },
    bar: toPixels(frame, {
      x: 0,
      y: 0,
      width: isWide ? Math.max(420, frame.width * 0.2) : frame.width,
      height: BAR,
    }),
    panels: slots.flat().flatMap((slot) => placePanel(frame, slot, screen, isApproved) ?? []),
    foot: toPixels(frame, { x: 0, y: frame.height - FOOT + 16, width: frame.width, height: FOOT - 16 }),
  };
}
