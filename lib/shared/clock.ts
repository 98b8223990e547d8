/** The time now; the one place that asks the machine's clock, so that rules take a time and never read one. */
export function now(): Date {
  return new Date()
}
