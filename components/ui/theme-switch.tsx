'use client'

import { useSyncExternalStore } from 'react'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const WORDS: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }
const YEAR_S = 365 * 24 * 60 * 60

/** Light, dark, or as the system has it; kept in a cookie so that the first paint is right. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(whenThemeChanges, shownTheme, () => 'system')
  const choose = (next: Theme) => {
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    document.cookie = `theme=${next}; path=/; max-age=${next === 'system' ? 0 : YEAR_S}; samesite=lax`
  }
  return (
    <label className="themes">
      <span className="cap">Paper</span>
      <select
        className="in"
        value={theme}
        onChange={(event) => choose(THEMES.find((each) => each === event.target.value) ?? 'system')}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

function shownTheme(): Theme {
  return THEMES.find((each) => each === document.documentElement.dataset.theme) ?? 'system'
}

function whenThemeChanges(tell: () => void): () => void {
  const observer = new MutationObserver(tell)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
