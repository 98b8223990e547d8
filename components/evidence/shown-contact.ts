import type { ClaimPage } from '@/lib/claims/claim-page.query'

/** Somebody who was asked about a claim, as its page shows it. */
export type ShownContact = ClaimPage['contacts'][number]
