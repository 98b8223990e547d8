/** Longer than any browser's own words; what stands behind is not looked at. */
const LONGEST = 512

// The first that fits: most browsers also name those they are made of.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPX|Opera)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chromium|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ (?:Mobile\/\w+ )?Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser in words a person knows, as "Firefox on Linux", by what it says of itself. Only words of ours come out, whatever goes in. */
export function deviceOf(userAgent: string | null): string {
  const said = (userAgent ?? '').slice(0, LONGEST)
  const browser = named(BROWSERS, said)
  const system = named(SYSTEMS, said)
  if (browser !== null && system !== null) return `${browser} on ${system}`
  if (browser !== null) return browser
  return system === null ? 'An unknown browser' : `An unknown browser on ${system}`
}

function named(list: readonly (readonly [RegExp, string])[], said: string): string | null {
  return list.find(([sign]) => sign.test(said))?.[1] ?? null
}
