export const YEAR_FINDING = 'honours.year';
export const NATIONAL_FINDING = 'honours.national';
export const TOP_FINDING = 'honours.top_three';
export const SAME_PERIOD_FINDING = 'honours.same_period';
