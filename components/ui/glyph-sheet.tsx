/** The stroke most drawings are made with: round, in the colour of the text beside it. */
const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: '1.6',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** The sheet of all drawings, once on each page, before anything uses one. */
export function Glyphs() {
  return (
    <svg width="0" height="0" className="glyphs" aria-hidden="true" focusable="false">
      <symbol id="g-arrow" viewBox="0 0 16 16">
        <path d="M2 8h11M9.5 4.5 13 8l-3.5 3.5" {...LINE} />
      </symbol>
      <symbol id="g-bell" viewBox="0 0 16 16">
        <path d="M3 12h10l-1.4-2.2V7a3.6 3.6 0 0 0-7.2 0v2.8ZM6.6 14.2h2.8" {...LINE} />
      </symbol>
      <symbol id="g-down" viewBox="0 0 16 16">
        <path d="M4 6.5 8 10.5 12 6.5" {...LINE} />
      </symbol>
      <symbol id="g-find" viewBox="0 0 16 16">
        <circle cx="7" cy="7" r="4.5" {...LINE} />
        <path d="M10.5 10.5 14 14" {...LINE} />
      </symbol>
      <symbol id="g-lk-differs" viewBox="0 0 16 16">
        <rect x="3" y="7" width="10" height="7" rx="1" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path
          d="M5.2 7V4.8a2.8 2.8 0 0 1 5.4-1.1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </symbol>
      <symbol id="g-lk-found" viewBox="0 0 16 16">
        <rect x="3" y="7" width="10" height="7" rx="1" fill="currentColor" />
        <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </symbol>
      <symbol id="g-lk-missing" viewBox="0 0 16 16">
        <rect
          x="3"
          y="7"
          width="10"
          height="7"
          rx="1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray="2 1.6"
        />
        <path d="M2.5 2.5l11 11" {...LINE} />
      </symbol>
      <symbol id="g-lk-waiting" viewBox="0 0 16 16">
        <rect x="3" y="7" width="10" height="7" rx="1" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M5.4 10.5h.1M8 10.5h.1M10.6 10.5h.1" {...LINE} />
        <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </symbol>
      <symbol id="g-logo" viewBox="0 0 14 20">
        <path d="M7 0v10" stroke="currentColor" strokeWidth="1.6" />
        <path d="M7 19.5 3 11.5h8Z" fill="currentColor" />
        <path d="M2 10.2h10" stroke="currentColor" strokeWidth="1.6" />
      </symbol>
      <symbol id="g-menu" viewBox="0 0 16 16">
        <path d="M2 4h12M2 8h12M2 12h12" {...LINE} />
      </symbol>
      <symbol id="g-next" viewBox="0 0 16 16">
        <path d="M6 3l5 5-5 5" {...LINE} />
      </symbol>
      <symbol id="g-pin" viewBox="0 0 16 16">
        <path d="M3 13 5.2 8 12 1.5 14.5 4 8 10.8Z" {...LINE} />
      </symbol>
      <symbol id="g-prev" viewBox="0 0 16 16">
        <path d="M10 3 5 8l5 5" {...LINE} />
      </symbol>
      <symbol id="g-r-accurate" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...LINE} stroke="var(--sheet)" strokeWidth="1.8" />
      </symbol>
      <symbol id="g-r-context" viewBox="0 0 16 16">
        <path
          d="M8 1.2 14.8 8 8 14.8 1.2 8Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path d="M8 1.2V14.8L1.2 8Z" fill="currentColor" />
      </symbol>
      <symbol id="g-r-false" viewBox="0 0 16 16">
        <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="1" fill="currentColor" />
        <path d="M5 5l6 6M11 5l-6 6" {...LINE} stroke="var(--sheet)" strokeWidth="1.8" />
      </symbol>
      <symbol id="g-r-misleading" viewBox="0 0 16 16">
        <path d="M8 1.4 15 14.4H1Z" fill="currentColor" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
        <path d="M8 6v3.6M8 12v.1" {...LINE} stroke="var(--sheet)" strokeWidth="1.8" />
      </symbol>
      <symbol id="g-r-mostly" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 8V1.8A6.2 6.2 0 1 1 1.8 8Z" fill="currentColor" />
      </symbol>
      <symbol id="g-r-unverified" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.27" />
        <circle cx="8" cy="8" r="1.5" fill="currentColor" />
      </symbol>
      <symbol id="g-s-context" viewBox="0 0 16 16">
        <path d="M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3" {...LINE} strokeWidth="1.9" />
      </symbol>
      <symbol id="g-s-refutes" viewBox="0 0 16 16">
        <path d="M2.5 8h11" {...LINE} strokeWidth="2.8" />
      </symbol>
      <symbol id="g-s-supports" viewBox="0 0 16 16">
        <path d="M8 2.5v11M2.5 8h11" {...LINE} strokeWidth="2.4" />
      </symbol>
      <symbol id="g-seal" viewBox="0 0 16 16">
        <path d="M2 4.5h12v8H2zM2 4.5l6 4.5 6-4.5" {...LINE} />
      </symbol>
      <symbol id="g-st-checking" viewBox="0 0 16 16">
        <rect x="1.2" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
        <rect x="6.3" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <rect x="11.4" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
      </symbol>
      <symbol id="g-st-disputed" viewBox="0 0 16 16">
        <rect x="2" y="1.2" width="4.4" height="10" fill="currentColor" />
        <rect x="9.6" y="4.8" width="4.4" height="10" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </symbol>
      <symbol id="g-st-dropped" viewBox="0 0 16 16">
        <rect x="1.2" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <rect x="6.3" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <rect x="11.4" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <path d="M.5 8h15" stroke="currentColor" strokeWidth="1.6" />
      </symbol>
      <symbol id="g-st-open" viewBox="0 0 16 16">
        <rect x="1.2" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <rect x="6.3" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        <rect x="11.4" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
      </symbol>
      <symbol id="g-st-second_look" viewBox="0 0 16 16">
        <rect x="1.2" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
        <rect x="6.3" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
        <rect x="11.4" y="2.5" width="3" height="11" fill="none" stroke="currentColor" strokeWidth="1.1" />
      </symbol>
      <symbol id="g-st-settled" viewBox="0 0 16 16">
        <rect x="1.2" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
        <rect x="6.3" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
        <rect x="11.4" y="2.5" width="3" height="11" fill="currentColor" stroke="currentColor" strokeWidth="1.1" />
      </symbol>
      <symbol id="g-x" viewBox="0 0 16 16">
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" {...LINE} />
      </symbol>
      <symbol id="g-up" viewBox="0 0 16 16">
        <path d="M4 9.5 8 5.5 12 9.5" {...LINE} />
      </symbol>
      <symbol id="g-check" viewBox="0 0 16 16">
        <path d="M3 8.5l3.5 3.5L13 4.5" {...LINE} />
      </symbol>
      <symbol id="g-plus" viewBox="0 0 16 16">
        <path d="M8 3v10M3 8h10" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </symbol>
    </svg>
  )
}
