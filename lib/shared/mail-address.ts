/** Whom a mail is from or for; `name` is empty when only the address is known. */
export type Mailbox = { name: string; address: string }

const ADDRESS = /^[^\s\p{Cc}<>,;:"()[\]\\@]+@[^\s\p{Cc}<>,;:"()[\]\\@]+$/u

/** Whether this is one plain e-mail address that can stand in a header and an SMTP command as it is. */
export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

/** "Plumbline <checks@desk.example>", or the address alone, taken apart; null when it is neither. */
export function readMailFrom(text: string): Mailbox | null {
  const [, name = '', address = text] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? []
  return isPlainAddress(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : null
}

/** Whether this is smtp:// or smtps:// with a host, at most a port, a name and a password, and nothing after them. */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text)
  const plain = ['', '/'].includes(pathname) && search === '' && hash === ''
  return /^smtps?:$/.test(protocol) && hostname !== '' && plain && isEscaped(username) && isEscaped(password)
}

function isEscaped(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}
