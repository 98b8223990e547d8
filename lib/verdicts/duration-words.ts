/** A time in words, in the unit that says it best: "40 minutes", "5 hours", "3 days". */
export function durationWords(hours: number): string {
  if (hours < 1 / 60) return 'under a minute'
  if (hours < 1) return counted(Math.round(hours * 60), 'minute')
  if (hours < 48) return counted(Math.round(hours), 'hour')
  return counted(Math.round(hours / 24), 'day')
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}
