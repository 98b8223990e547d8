'use client'

import { useState } from 'react'

/**
 * The version a person saw when they opened the form, sent along whatever is read into the page meanwhile, so that a save by somebody
 * else is met and not overwritten; and a line that says so as soon as it is known. For forms that go when they are saved.
 */
export function SeenVersion({ version }: { version: number }) {
  const [seen] = useState(version)
  // Always the same element: React leaves it alone then, also where a draft brought back the version it was typed on.
  const [field] = useState(() => <input type="hidden" name="version" defaultValue={seen} />)
  return (
    <>
      {field}
      <p role="status" className={seen === version ? 'vh' : 'cap'}>
        {seen === version
          ? ''
          : 'Somebody else saved this while you edit. When you save, both wordings stand side by side.'}
      </p>
    </>
  )
}
