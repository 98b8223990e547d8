/** What a standard normal value stays within, 95 times of 100. */
export const NORMAL_95 = 1.959963984540054

/**
 * What Student's t with `degrees` of freedom (1 or more) stays within, 95 times of 100: exact for 1 and 2, else by the expansion of
 * Abramowitz and Stegun 26.7.5, which is right to two decimals at 3 and better further on.
 */
export function studentT95(degrees: number): number {
  if (degrees === 1) return Math.tan(Math.PI * 0.475)
  if (degrees === 2) return 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025))
  const x = NORMAL_95
  const terms = [
    (x ** 3 + x) / 4,
    (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96,
    (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384,
    (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92_160,
  ]
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), x)
}
