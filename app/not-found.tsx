export default function NotFound() {
  return (
    <main id="main" className="page narrow">
      <h1>Not found</h1>
      <p className="lede">There is no such page on this desk: it may have moved, or it belongs to another desk.</p>
      <p className="empty">
        <a href="/my-desk">Back to my desk</a>
      </p>
    </main>
  )
}
