import type { LookupFigure, Passport } from '#app/api.ts';
import { fractionText } from '#app/lookup/figure-text.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';

import { passportNotes } from '../drawer/passport-notes.ts';

export interface PassportLine {
  readonly term: string;
  readonly texts: readonly string[];
}

/** A unit this small moves by more than a point with every person. */
const FEW = 100;

/** What the share would be with nobody and with everybody of the unknown; the classes of the figure together. */
function boundsText(figure: LookupFigure, unknown: number): string | null {
  const { n, known, format } = figure;
  if (format !== 'share' || n === null || known === null || unknown === 0 || figure.value === null)
    return null;
  const all = known + unknown;
  return `若未填${formatCount(unknown)}人全部计入则${formatShare((n + unknown) / all)}，若都不属此类则${formatShare(n / all)}`;
}

function hint({ format, known, isSmall }: LookupFigure): string | null {
  if (format !== 'share' || known === null || known === 0 || known >= FEW || isSmall) return null;
  return `基数${known}人，增减1人约合${formatOneDecimal(100 / known)}个百分点`;
}

const line = (term: string, ...texts: readonly (string | null)[]): PassportLine[] => {
  const said = texts.filter((text) => text !== null && text !== '');
  return said.length > 0 ? [{ term, texts: said as string[] }] : [];
};

/** The 口径卡 of a figure; `corrected` is of the very people in it. */
export function passportLines(
  figure: LookupFigure,
  passport: Passport,
  corrected: number,
  indicator: string,
): readonly PassportLine[] {
  const [source, ...rest] = passport.sources.map(({ file, asOf }) =>
    [file, asOf].filter((word) => word !== null).join(' · '),
  );
  const exclusions = passport.exclusions.map(
    ({ reason, count, unit = '人' }) => `${reason}：${formatCount(count)}${unit}`,
  );
  return [
    ...line('指标', indicator),
    ...line('算法', passport.formula, fractionText(figure)),
    ...line('人群', passport.population),
    ...line('截至', formatDateLong(passport.asOf)),
    ...line('筛选', ...passport.filters),
    ...line('不计入', ...exclusions),
    ...line('未填', boundsText(figure, passport.bounds?.unknown ?? 0)),
    ...line('请留意', passport.caveat, hint(figure)),
    ...line('说明', ...passportNotes([{ corrected, unitNotes: passport.unitNotes }])),
    ...line('来源', source ?? null, rest.length > 0 ? `等${rest.length + 1}张表` : null),
  ];
}
