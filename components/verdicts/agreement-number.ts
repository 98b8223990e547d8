import type { Measure } from '@/lib/verdicts/agreement-measure'

/** A measure with two decimals and a true minus, "0.80", "−0.05". */
export function measureNumber(value: number): string {
  const written = Math.abs(value).toFixed(2)
  return value < 0 && Number(written) !== 0 ? `−${written}` : written
}

/** A measure as one text: "0.80 (0.68 to 0.91)"; null when there is none. */
export function measureText(measure: Measure): string | null {
  if (measure.outcome === 'not-measured') return null
  const value = measureNumber(measure.value)
  return measure.interval === null ? value : `${value} (${intervalText(measure.interval)})`
}

export function intervalText({ low, high }: { low: number; high: number }): string {
  return `${measureNumber(low)} to ${measureNumber(high)}`
}
