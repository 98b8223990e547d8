/** What the fields of a claim are called when they are read, not edited; in the order they are told. */
export const FACT_WORDS: Record<string, string> = {
  claimant: 'Claimant',
  claimantVia: 'Through',
  kind: 'Kind',
  priority: 'Priority',
  happenedOn: 'Happened on',
  accuses: 'Accuses somebody',
  dueAt: 'Due',
  tags: 'Tags',
}
