import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/api/api.css'
import { ApiDocs } from '@/components/api/api-docs'
import { OPERATIONS } from '@/lib/api/all.operations'
import { shownDocument } from '@/lib/api/document-shown'
import { settings } from '@/lib/shared/settings'
import { requireActor } from '@/lib/web/current-actor'
import { API_PATH, TOKENS_PATH } from '@/lib/web/paths'

export const metadata: Metadata = { title: 'API' }

/** What programs can ask, from the same inputs that answer them. */
export default async function ApiDocsPage() {
  await requireActor()
  return (
    <main className="page narrow api-docs" id="main">
      <h1>API</h1>
      <p className="lede">
        What stands on the screens can be asked and changed by programs, by the same commands and under the same
        permissions. A program asks with a token: <Link href={TOKENS_PATH}>make one</Link>. The whole is described by{' '}
        <a href={`${API_PATH}/openapi.json`}>an OpenAPI 3.1 document</a>, from which clients can be generated.
      </p>
      <pre className="sample" dir="ltr" tabIndex={0}>
        <code>{`curl -H "Authorization: Bearer plb_…" \\\n  "${settings().NEXTAUTH_URL ?? ''}${API_PATH}/claims?status=open&sort=-priority,due&limit=20"`}</code>
      </pre>
      <ul className="rules">
        <li>
          <b>Pages.</b> A list gives <code>next</code>: ask again with it as <code>after</code>. The header Link has the
          whole address.
        </li>
        <li>
          <b>What you have.</b> Answers carry an ETag. Send it as If-None-Match, and what is still so is not sent again
          (304).
        </li>
        <li>
          <b>Nobody is overwritten.</b> A PATCH wants If-Match with the ETag you saw, or with the version in quotes.
          When somebody was quicker, you get 412 and what they saved.
        </li>
        <li>
          <b>Sent again.</b> A POST with an Idempotency-Key of your making is done once, however often it arrives within
          a day. The same key with another body is refused (422).
        </li>
        <li>
          <b>No is an answer.</b> Refusals are <code>application/problem+json</code>: a status, a sentence, and{' '}
          <code>issues</code> by field. A word or field that is not known is refused.
        </li>
        <li>
          <b>How often.</b> A token makes {settings().API_REQUESTS_A_MINUTE.toLocaleString('en-GB')} requests a minute
          of one process of the server; RateLimit says what is left, and 429 when to go on.
        </li>
      </ul>
      <ApiDocs parts={shownDocument(OPERATIONS)} />
    </main>
  )
}
