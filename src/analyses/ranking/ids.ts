/** Choices of the pages; the first option of each leaves it to the product. */
export const LEAGUE_CHOICE = 'ranking.league';
export const PERIOD_CHOICE = 'ranking.period';
export const AGAINST_CHOICE = 'ranking.against';
export const MARKED_CHOICE = 'ranking.marked';
export const ALSO_CHOICE = 'ranking.marked_also';

export const NEWEST = '最新一期';
export const BEFORE = '上期';
export const YEAR_BEFORE = '上年同期';
export const BY_FINDINGS = '按提示';

/** Tables. */
export const RECORDS = 'ranking.records';
export const LEAGUES = 'ranking.leagues';
export const PERIODS = 'ranking.periods';
export const ABOUT = 'ranking.about';
export const SCORES = 'ranking.scores';
export const STREAKS = 'ranking.streaks';
export const STREAKS_HERE = 'ranking.streaks_here';
export const STANDING = 'ranking.standing';
export const DIMENSIONS = 'ranking.dimensions';
export const COURSE = 'ranking.course';
export const MOVES = 'ranking.moves';
export const PASSED = 'ranking.passed';
export const CERTAINTY = 'ranking.certainty';
export const WEIGHTS = 'ranking.weights';
export const ROLLUP = 'ranking.rollup';
export const ROLLUP_OFFICES = 'ranking.rollup_offices';
export const CONFLICTS = 'ranking.conflicts';
export const SPREAD = 'ranking.spread';
export const UNITS = 'ranking.units';

export const PERSON = '个人';
export const ONLY_FOR_REFERENCE = '排名仅供参考，不作为任用、奖惩的唯一依据';
