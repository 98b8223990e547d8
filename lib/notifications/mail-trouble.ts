import { MailTrouble } from './mail'

/** What went wrong with a mail as our own error. Nothing of what the server said is kept: it may repeat an address or a name. */
export function mailTrouble(error: unknown): MailTrouble {
  const { code, responseCode, command } = partsOf(error)
  const answer = responseCode === null ? '' : ` (${responseCode})`
  if (refusesForGood(command, responseCode)) {
    return new MailTrouble(`The mail server does not take mail for this address${answer}.`, 'useless')
  }
  return new MailTrouble(`${SENTENCES[code] ?? 'The mail was not taken'}${answer}.`, 'later')
}

const SENTENCES: Record<string, string> = {
  EAUTH: 'The mail server does not take the name and password of SMTP_URL',
  ENOAUTH: 'The mail server asks for a name and a password, and SMTP_URL holds none',
  ETLS: 'No secure connection to the mail server could be made',
  EDNS: 'The mail server is not known by its name',
  ECONNECTION: 'The mail server cannot be reached, or ended the connection',
  ESOCKET: 'The mail server cannot be reached, or ended the connection',
  ETIMEDOUT: 'The mail server did not answer in time',
  EABORT: 'The mail server did not answer in time',
  EENVELOPE: 'The mail server does not take this mail now',
  EMESSAGE: 'The mail server does not take this mail now',
}

/** Of the recipient or the mail itself, and not of how we signed in: 530 to 539 are about that (RFC 4954). */
function refusesForGood(command: string, code: number | null): boolean {
  if (code === null || code < 500 || (code >= 530 && code < 540)) return false
  return command === 'RCPT TO' || command === 'DATA'
}

function partsOf(error: unknown): { code: string; responseCode: number | null; command: string } {
  const { code, responseCode, command } = Object(error) as Record<string, unknown>
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    command: typeof command === 'string' ? command : '',
  }
}
