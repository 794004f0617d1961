import type { ReturnedCorrection, ReturnedList } from '#app/api.ts';

export interface ReturnedSummary {
  readonly usable: readonly ReturnedCorrection[];
  /** Those that are not applied come first: they are to be looked at. */
  readonly ordered: readonly ReturnedCorrection[];
  readonly text: string;
}

export function toReturnedSummary({ corrections, problems, replies }: ReturnedList): ReturnedSummary {
  const usable = corrections.filter(({ refused }) => refused === null);
  const refused = corrections.filter((one) => one.refused !== null);
  const parts = [
    `${corrections.length}处更正`,
    ...(refused.length > 0 ? [`${refused.length}处不能采用`] : []),
    ...(replies.length > 0 ? [`${replies.length}处回复`] : []),
    ...(problems.length > 0 ? [`${problems.length}处没有读懂`] : []),
  ];
  return { usable, ordered: [...refused, ...usable], text: parts.join('，') };
}
