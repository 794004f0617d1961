const DAY_SECONDS = 86_400;
/** 1899-12-30 as days before 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;

/**
 * A spreadsheet's day number as `YYYY-MM-DD`, with ` hh:mm:ss` when it has a time, only that when it has no
 * day; null when it is no date that a spreadsheet can show.
 */
export function serialToText(serial: number, date1904: boolean): string | null {
  if (serial < 0 || serial > LAST_SERIAL) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) [day, seconds] = [day + 1, 0];
  const time = seconds > 0 ? clock(seconds) : '';
  if (day === 0 && !date1904) return time || null;
  if (!date1904 && day === 60) return join('1900-02-29', time);
  // Excel's 1900 has a 29 February that never was: the days before it are one off.
  const shift = !date1904 && day < 60 ? 1 : 0;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  const date = new Date((day + shift - epoch) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return join(date, time);
}

function join(date: string, time: string): string {
  return time === '' ? date : `${date} ${time}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
