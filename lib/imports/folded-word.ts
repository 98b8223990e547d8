/** A word or head as it is compared: without case, accents of form, marks around it and doubled spaces. */
export function foldedWord(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/[\s_:*#.\u2019'"“”„«»()[\]/\\-]+/gu, ' ')
    .trim()
}
