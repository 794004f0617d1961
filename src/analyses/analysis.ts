import type { Finding } from '#core/finding.ts';
import type { IsoDate } from '#core/month.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { DimensionId, TableDefinition } from './plan/definition.ts';

/** One condition: the dimension has one of these values; null among them means 未填. */
export interface Filter {
  readonly dimension: DimensionId;
  readonly values: readonly (string | number | null)[];
}

/** Everything a table depends on besides the data. */
export interface Question {
  readonly asOf: IsoDate;
  readonly filters: readonly Filter[];
}

/** The tables an analysis computed, by id, and the office's settings at the as-of date. */
export interface Answers {
  readonly question: Question;
  table(id: string): StatTable;
  setting(id: string): SettingValue;
}

/** A page is data: which findings stand on top and which figures below, in order. */
export interface PageDefinition {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly string[];
  readonly figures: readonly string[];
}

export interface WallPageDefinition extends PageDefinition {
  /** Finding whose sentence is the headline. */
  readonly headline: string;
}

export interface ReportSectionDefinition extends PageDefinition {
  readonly chapter: '基本情况' | '主要做法和成效' | '存在问题' | '对策建议';
}

/** A sentence that is true under a condition; `null` when the condition does not hold. */
export interface FindingDefinition {
  readonly id: string;
  /** Tables it reads. */
  readonly tables: readonly string[];
  readonly find: (answers: Answers) => Finding | null;
}

/** A figure as a function of the answers and the findings of its page. */
export interface FigureDefinition {
  readonly id: string;
  readonly tables: readonly string[];
  readonly build: (answers: Answers, findings: readonly Finding[]) => FigureSpec;
}

/** One question the product answers: a folder under `analyses/` and one line in `index.ts`. */
export interface Analysis {
  readonly id: string;
  readonly title: string;
  /** Dataset kinds without which there is nothing to show. */
  readonly needs: readonly string[];
  readonly settings: readonly SettingDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly findings: readonly FindingDefinition[];
  readonly figures: readonly FigureDefinition[];
  readonly pages: readonly PageDefinition[];
  readonly wallPages: readonly WallPageDefinition[];
  readonly reportSections: readonly ReportSectionDefinition[];
}
