/** A whole number as people read it: 18240 becomes “18,240”. */
export function showNumber(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
