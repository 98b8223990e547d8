'use client'

import './globals.css'

/** What is left when not even the frame of the pages can be drawn; it brings its own page. */
export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>Something broke · Plumbline</title>
        <main id="main" className="page narrow">
          <h1>Something broke</h1>
          <p className="lede">
            The fault is ours. What you typed is kept in this browser; nothing that was saved is lost.
          </p>
          <p className="acts">
            <button type="button" className="btn pri" onClick={reset}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
