/** One mail to one person, in plain text. */
export type Mail = { to: string; subject: string; text: string }

/** Longest subject, in UTF-16 units: what a list of mails shows, and some more. */
const LONGEST_SUBJECT = 160

/** Words as they may stand in a header: on one line, without anything that steers a terminal or a header, and not endless. */
export function subjectLine(words: string): string {
  const line = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  if (line.length <= LONGEST_SUBJECT) return line
  const cut = line.slice(0, LONGEST_SUBJECT - 1)
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** Text as a mail may hold it: lines end alike, and no control character is among them. */
export function mailText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
}

/** Why a mail was not taken, in a sentence that tells no address and no password; `again` says whether it is worth trying. */
export class MailTrouble extends Error {
  constructor(
    message: string,
    readonly again: 'later' | 'useless',
  ) {
    super(message)
    this.name = 'MailTrouble'
  }
}
