'use client'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="page narrow">
      <h1>Something broke</h1>
      <p className="lede">The fault is ours. What you typed is kept in this browser; nothing that was saved is lost.</p>
      <p>
        <button type="button" className="btn pri" onClick={reset}>
          Try again
        </button>
      </p>
      {error.digest ? <p className="muted">Tell whoever runs the workbench this number: {error.digest}</p> : null}
    </main>
  )
}
