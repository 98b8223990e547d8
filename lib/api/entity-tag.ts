import { createHash } from 'node:crypto'

/** A strong tag (RFC 9110, 8.8.3) of a thing: its version, by which `If-Match` goes, and a hash of all that is told of it. */
export function versionTag(version: number, bytes: string): string {
  return `"${version}-${hashOf(bytes)}"`
}

/** A strong tag of what has no version of its own. */
export function contentTag(bytes: string): string {
  return `"${hashOf(bytes)}"`
}

/** A weak tag of one page of a list. */
export function listTag(bytes: string): string {
  return `W/"${hashOf(bytes)}"`
}

/** Whether `If-None-Match` names the tag (weak comparison), so that nothing has to be sent again. */
export function isNamed(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return tagsIn(ifNoneMatch).some((each) => opaque(each) === opaque(tag))
}

/**
 * The version `If-Match` names: 'any' for an asterisk, 'none' when no strong tag in it is one of ours or they name different versions.
 * The part of a tag after its version is not compared: what of a claim may be edited at once, and nothing else, has that version.
 */
export function versionNamed(ifMatch: string): number | 'any' | 'none' {
  if (ifMatch.trim() === '*') return 'any'
  const versions = new Set(tagsIn(ifMatch).map((tag) => Number(/^"([1-9]\d{0,8})(?:-[\w-]*)?"$/.exec(tag)?.[1] ?? 0)))
  const [only] = versions
  return versions.size === 1 && only !== undefined && only > 0 ? only : 'none'
}

function tagsIn(header: string): string[] {
  return header.slice(0, 2_000).match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '')
}

function hashOf(bytes: string): string {
  return createHash('sha1').update(bytes).digest('base64url').slice(0, 22)
}
