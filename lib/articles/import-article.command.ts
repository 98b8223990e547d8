import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { findSameText, insertArticle, lockDeskForImport, type SameText, sha256Of } from './article.store'
import { countWords } from './count-words'
import type { ImportArticleInput } from './import-article.input'
import { layOutText } from './import-text'

/** A new article with its counts. */
export type ImportedArticle = {
  articleId: string
  versionId: string
  passages: number
  paragraphs: number
  words: number
}

/**
 * Imports a text as version 1 of a new article. Refuses a text without words as `invalid`, and one this desk has already
 * as `wrong-state` with that article's id under `issues.here`, unless it is to be imported again.
 */
export async function importArticle(actor: Actor, input: ImportArticleInput): Promise<ImportedArticle> {
  const laidOut = layOutText(input.text, input.headings, input.language)
  const words = countWords(laidOut.text)
  return inTransaction(async (tx) => {
    await lockDeskForImport(tx, actor)
    authorise(actor, 'article.import', { deskId: actor.deskId })
    refuseIfAny(textIssues(words))
    if (input.again === 'refuse') refuseSameText(await findSameText(tx, actor, sha256Of(laidOut.text)), actor.timeZone)

    const { articleId, versionId } = await insertArticle(tx, actor, input, laidOut)

    const passages = laidOut.passages.length
    await recordEvent(tx, actor, {
      kind: 'article.imported',
      articleId,
      data: { title: input.title, version: 1, passages },
    })
    return { articleId, versionId, passages, paragraphs: laidOut.paragraphs.length, words }
  })
}

function textIssues(words: number): Record<string, string[]> {
  return words === 0 ? { text: ['The text holds no words to check.'] } : {}
}

function refuseSameText(same: SameText | null, timeZone: string): void {
  if (same === null) return
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(same.importedAt)
  const sentence = `This text is here already as “${same.title}”, imported on ${on} by ${same.importedBy}.`
  throw new Refusal('wrong-state', sentence, { issues: { text: [sentence], here: [same.articleId] } })
}
