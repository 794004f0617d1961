import type { Drill } from '#charts/mark.ts';
import type { Tables } from '#charts/twin.ts';
import type { FigureSpec } from '#core/figure.ts';

/** What every form of figure is drawn from. */
export interface PlotProps<Spec extends FigureSpec> {
  readonly spec: Spec;
  readonly tables: Tables;
  /** What the drawer shows now. */
  readonly drill: Drill | null;
  readonly onopen: (drill: Drill) => void;
}
