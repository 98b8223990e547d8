import type { SourceKind } from './source'

/** Kinds that some hosts tell; a person who knows better chooses another. */
const HOSTS: readonly (readonly [kind: SourceKind, hosts: RegExp])[] = [
  ['reference_work', /(?:^|\.)(?:wikipedia\.org|wikidata\.org|britannica\.com)$/],
  [
    'social_post',
    /(?:^|\.)(?:x\.com|twitter\.com|facebook\.com|instagram\.com|tiktok\.com|threads\.net|bsky\.app|t\.me|reddit\.com|linkedin\.com|truthsocial\.com|vk\.com)$/,
  ],
  ['photo_or_video', /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|flickr\.com)$/],
  ['wire', /(?:^|\.)(?:reuters\.com|apnews\.com|afp\.com|dpa\.com)$/],
  [
    'court_record',
    /(?:^|\.)(?:uscourts\.gov|courtlistener\.com|bailii\.org|icj-cij\.org|icc-cpi\.int|curia\.europa\.eu)$/,
  ],
  ['research', /(?:^|\.)(?:doi\.org|arxiv\.org|pubmed\.ncbi\.nlm\.nih\.gov|ssrn\.com)$/],
  ['official_statement', /(?:^|\.)(?:gov|mil|int|gov\.[a-z]{2}|gouv\.fr|europa\.eu|un\.org)$/],
]

/** The kind of source an address is most likely of; a news report when nothing is known of its host. */
export function likelyKind(address: string): SourceKind {
  const host = new URL(address).hostname.toLowerCase().replace(/\.$/, '')
  return HOSTS.find(([, hosts]) => hosts.test(host))?.[0] ?? 'news_report'
}
