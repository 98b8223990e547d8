import { redirect } from 'next/navigation'
import { knownId } from '@/lib/web/known-id'

/** The claims of one article are the claims table, filtered. */
export default async function ArticleClaims({ params }: { params: Promise<{ id: string }> }) {
  redirect(`/claims?article=${knownId((await params).id)}`)
}
