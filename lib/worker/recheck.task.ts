import { CaptureFailure } from '@/lib/capture/capture-problem'
import { fetchPage } from '@/lib/capture/fetch-page.gateway'
import type { FetchedPage } from '@/lib/capture/fetched-page'
import { readSpooledFile } from '@/lib/capture/read-file.gateway'
import { db } from '@/lib/db/client'
import { type Recheck, recheckOf, recheckOfFailure } from '@/lib/evidence/recheck'
import { noteRecheck } from '@/lib/evidence/recheck-source.command'
import { type SourceToRecheck, sourceToRecheck } from '@/lib/evidence/recheck.store'
import { spoolFolder, unspool } from '@/lib/files/spool.gateway'
import { settings } from '@/lib/shared/settings'
import type { Task } from './task'

/** Looks at the address of a source again and notes what became of it; nothing it brings is kept. */
export const recheck: Task<'recheck'> = async ({ sourceId }, { stop }) => {
  const source = await sourceToRecheck(db(), sourceId)
  if (source === null) return
  const found = await lookAgain(source, stop)
  await noteRecheck({ ...found, sourceId, url: source.url, comparedTo: source.snapshot?.number ?? null })
}

async function lookAgain(source: SourceToRecheck, stop: AbortSignal): Promise<Recheck> {
  try {
    const spool = await spoolFolder()
    const page = await fetchPage(source.url, { spool, allow: settings().CAPTURE_ALLOW, signal: stop })
    try {
      return await compare(source, page)
    } finally {
      await unspool(page.file)
    }
  } catch (error) {
    if (!(error instanceof CaptureFailure) || error.problem === 'interrupted') throw error
    return recheckOfFailure(error.problem, error.message)
  }
}

async function compare({ snapshot, quotes }: SourceToRecheck, { file, headers, finalUrl }: FetchedPage) {
  const { sha256 } = file
  if (snapshot === null || snapshot.sha256 === sha256) return recheckOf(snapshot, { sha256, text: null }, quotes)
  const contentType = headers.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const { text } = await readSpooledFile(file, { contentType, url: finalUrl })
  return recheckOf(snapshot, { sha256, text }, quotes)
}
