/** Why somebody is told of an event. */
export type ToldBecause =
  | 'mentioned'
  | 'replied'
  | 'commented'
  | 'assigned'
  | 'taken_away'
  | 'disputed'
  | 'decided'
  | 'reopened'
  | 'sign_off_withdrawn'
  | 'late'
  | 'reader_error'

/** Why a person is told of an event, as words after its sentence: "mentions you". */
export const TOLD_BECAUSE: Record<ToldBecause, string> = {
  mentioned: 'mentions you',
  replied: 'in a thread you wrote in',
  commented: 'on work of yours',
  assigned: 'it is in your hand now',
  taken_away: 'it is no longer in your hand',
  disputed: 'the verdicts differ',
  decided: 'you gave a verdict on it',
  reopened: 'you worked on it',
  sign_off_withdrawn: 'it has no sign-off any more',
  late: 'it is late',
  reader_error: 'a reader reports an error',
}
