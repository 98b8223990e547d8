'use client'

import { memo } from 'react'
import type { ImportLine } from '@/lib/articles/cleaned-import'

type Props = {
  line: ImportLine
  index: number
  leftOut: 'yes' | 'no'
  asWas: 'yes' | 'no'
  tabIndex: 0 | -1
  lang: string
  dir: 'ltr' | 'rtl'
  toggle: (list: 'out' | 'asWas', index: number) => void
  look: (index: number) => void
}

/** One line of the preview: it stays or is left out, and where it was mended it can stand as it was. */
export const ImportLineChoice = memo(function ImportLineChoice({
  line,
  index,
  leftOut,
  asWas,
  tabIndex,
  lang,
  dir,
  toggle,
  look,
}: Props) {
  const words = asWas === 'yes' && line.edit !== null ? line.edit.was : line.text
  const out = leftOut === 'yes'
  return (
    <li className={`${line.kind}${out ? ' out' : ''}`}>
      <label>
        <input
          type="checkbox"
          data-line={index}
          checked={!out}
          tabIndex={tabIndex}
          aria-label={`Line ${index + 1} stays: ${words.slice(0, 80)}`}
          onChange={() => toggle('out', index)}
          onFocus={() => look(index)}
        />
        {out ? (
          <del lang={lang} dir={dir}>
            {words}
          </del>
        ) : (
          <span lang={lang} dir={dir}>
            {words}
          </span>
        )}
      </label>
      {line.leaveOut !== null && (
        <p className="why" dir="ltr" lang="en">
          {out ? 'Left out: ' : 'Taken back; it was to be left out: '}
          {line.leaveOut.because}
        </p>
      )}
      {line.edit !== null && !out && (
        <p className="why" dir="ltr" lang="en">
          {asWas === 'yes' ? 'As it was. ' : `${line.edit.because} `}
          <button className="link bare-link" type="button" tabIndex={tabIndex} onClick={() => toggle('asWas', index)}>
            {asWas === 'yes' ? 'Mend it again' : 'Leave it as it was'}
          </button>
        </p>
      )}
    </li>
  )
})
