export const LOW_OBJECT = 'reviews.low_object';
export const CHANGED = 'reviews.changed';
export const GROUP_GAP = 'reviews.group_gap';
export const VALID_LOW = 'reviews.valid_low';
export const SEVERE = 'reviews.severe_rater';
export const FULL = 'reviews.full_marks_to_all';
export const PRAISING = 'reviews.praising_pair';
export const APART_PAIR = 'reviews.pair_apart';
