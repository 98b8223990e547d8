/** What stands between thousands, and from how many digits on. */
const GROUPS = {
  en: { sign: ',', from: 4 },
  ar: { sign: ',', from: 4 },
  de: { sign: '.', from: 4 },
  es: { sign: '.', from: 5 },
  fr: { sign: '\u00a0', from: 4 },
}

/** A whole number as newsrooms write it: "12,000", "12.000", "12 000". Arabic reports have the digits 0 to 9, as claim numbers and hashes do. */
export function printedNumber(value: number, language: keyof typeof GROUPS): string {
  const { sign, from } = GROUPS[language]
  const digits = String(value)
  return digits.length < from ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, sign)
}
