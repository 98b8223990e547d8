/** A text this browser remembers, and who is told when it changes, here or in another tab. */
export type Kept = {
  read: () => string | null
  write: (text: string) => void
  tell: () => void
  listen: (listener: () => void) => () => void
}

/** Remembers a text under a name; where a browser keeps nothing, it lasts until the page is left. */
export function keptInBrowser(name: string): Kept {
  const listeners = new Set<() => void>()
  let here: string | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    tell,
    read: () => {
      try {
        return localStorage.getItem(name) ?? here
      } catch {
        return here
      }
    },
    write: (text) => {
      here = text
      try {
        localStorage.setItem(name, text)
      } catch {
        // It lasts until the page is left.
      }
      tell()
    },
    listen: (listener) => {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}
