const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** A quarter as readers write it: 2027-Q2 becomes “second quarter of 2027”. Any other text comes back as it is. */
export function showQuarter(text: string): string {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  return match === null ? text : `${QUARTERS[Number(match[2]) - 1] ?? ''} quarter of ${match[1] ?? ''}`;
}

/** A day as readers write it: 2026-03-01 becomes “1 March 2026”. Any other text comes back as it is. */
export function showDate(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match === null || month === undefined ? text : `${Number(match[3])} ${month} ${match[1]}`;
}
