/** Lengths of the months of a common year, January first. */
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a real day written year-month-day. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(date) >= 1 &&
    Number(date) <= lengthOf(Number(year), Number(month))
  );
}

/** Orders two days written year-month-day: negative when the first is earlier, zero when they are the same. */
export function compareDays(first: string, second: string): number {
  return daysBetween(second, first);
}

/** How many days lie from the first day to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return ordinal(second) - ordinal(first);
}

/** The day this many months later, or the last of that month where it is too short: 31 January and a month is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return [
    String(newYear).padStart(4, '0'),
    String(newMonth).padStart(2, '0'),
    String(Math.min(date, lengthOf(newYear, newMonth))).padStart(2, '0'),
  ].join('-');
}

/** The day so many days later; earlier for a number below nought. */
export function addDays(day: string, days: number): string {
  const wanted = ordinal(day) + days;
  // Begins late enough, whatever the lengths of the months between, and goes back to the month that is meant.
  let result = addMonths(`${day.slice(0, 7)}-01`, Math.ceil(days / (days > 0 ? 28 : 31)) + 1);
  while (ordinal(result) > wanted) result = addMonths(result, -1);
  return `${result.slice(0, 8)}${String(1 + wanted - ordinal(result)).padStart(2, '0')}`;
}

function partsOf(day: string): readonly [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/** Number of a day, counted from the start of the calendar. */
function ordinal(day: string): number {
  const [year, month, date] = partsOf(day);
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + date;
  for (let passed = 1; passed < month; passed += 1) days += lengthOf(year, passed);
  return days;
}

function lengthOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 31);
}
