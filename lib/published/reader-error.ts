/** What can come of an error a reader reports. */
export const READER_ERROR_OUTCOMES = ['corrected', 'no_error', 'duplicate', 'not_for_us'] as const
export type ReaderErrorOutcome = (typeof READER_ERROR_OUTCOMES)[number]

export const OUTCOME_WORDS: Record<ReaderErrorOutcome, string> = {
  corrected: 'Corrected',
  no_error: 'No error',
  duplicate: 'Reported before',
  not_for_us: 'Not for us',
}

/** How much a reader may write. */
export const READER_ERROR_MAX = 5_000
export const CONTACT_MAX = 200

/** How many errors one address, and all of them together, may report on a desk in an hour. */
export const PER_ADDRESS_AN_HOUR = 5
export const PER_DESK_AN_HOUR = 200

/** How many the desk is shown on one page. */
export const READER_ERRORS_A_PAGE = 50
