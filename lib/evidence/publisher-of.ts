import type { SourceOfChain } from './provenance'

/** Hosts on which anybody publishes: the same host says nothing of who speaks. */
const PLATFORMS =
  /(?:^|\.)(?:x|twitter|facebook|instagram|threads|tiktok|youtube|youtu|telegram|t|vk|reddit|linkedin|medium|substack|wordpress|blogspot|github|archive|drive\.google|docs\.google|dropbox|documentcloud|scribd|mastodon|bsky)\.(?:com|net|org|me|be|io|social|app|ph|is)$/

const ARTICLES = /^(?:the|le|la|les|der|die|das|el|los|il|o|a|al) /
const LEGAL_FORMS =
  /(?: (?:ltd|limited|inc|llc|plc|corp|corporation|co|company|gmbh|ag|sa|spa|bv|news agency|newspaper))+$/

/**
 * The names under which a publisher can be recognised, folded; two sources that share one are of one publisher, and one
 * without any cannot be shown to be of another. Of a person spoken to and of a post it is who speaks, not where.
 */
export function publisherNames(source: SourceOfChain): string[] {
  const { kind, publisher, author, title, addresses } = source
  if (kind === 'interview') return named('person', author ?? title)
  if (kind === 'social_post' || kind === 'photo_or_video') return named('person', author ?? notAPlatform(publisher))
  const hosts = addresses.map(hostOf).filter((host) => host !== '' && !PLATFORMS.test(host))
  return [...new Set([...named('name', publisher), ...hosts.flatMap((host) => [`host ${host}`, ...mainLabel(host)])])]
}

function named(what: 'person' | 'name', words: string | null): string[] {
  if (words === null) return []
  const host = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})\/?$/i.exec(words.trim())?.[1]?.toLowerCase()
  if (host !== undefined && what === 'name') return [`host ${hostOf(host)}`, ...mainLabel(hostOf(host))]
  const folded = foldedName(words)
  return folded === '' ? [] : [`${what} ${folded}`]
}

function foldedName(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const spaced = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return spaced.replace(ARTICLES, '').replace(LEGAL_FORMS, '').replaceAll(' ', '')
}

/** "reuters" of "uk.reuters.com", so that the name typed by hand and the address meet. */
function mainLabel(host: string): string[] {
  const labels = host.split('.').slice(0, -1)
  if (labels.length > 1 && /^(?:co|com|org|net|gov|gob|gouv|ac|edu)$/.test(labels.at(-1) ?? '')) labels.pop()
  const label = labels.at(-1)?.replace(/[^\p{L}\p{N}]/gu, '')
  return label === undefined || label === '' ? [] : [`name ${label}`]
}

/** Of an address key ("harbour.example/report?page=2"). */
function hostOf(key: string): string {
  return (key.split(/[/?#:]/)[0] ?? '').replace(/^(?:www|m|amp|mobile)\.(?=.*\.)/, '')
}

function notAPlatform(publisher: string | null): string | null {
  return publisher === null || PLATFORMS.test(`${foldedName(publisher)}.com`) ? null : publisher
}
