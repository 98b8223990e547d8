/** What a reviewer may say of a passage that holds no claim. */
export const MARK_KINDS = ['opinion', 'common_knowledge', 'not_checkable', 'duplicate'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export const MARK_WORDS: Record<MarkKind, string> = {
  opinion: 'opinion',
  common_knowledge: 'common knowledge',
  not_checkable: 'not checkable',
  duplicate: 'duplicate',
}
