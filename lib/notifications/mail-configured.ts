/** Whether this installation has a server to hand mails to; without one people are told in the app only. */
export function mailConfigured({ SMTP_URL, MAIL_FROM }: { SMTP_URL?: string; MAIL_FROM?: string }): boolean {
  return SMTP_URL !== undefined && MAIL_FROM !== undefined
}
