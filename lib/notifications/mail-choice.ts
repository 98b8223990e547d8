/** When a person is told by mail of what concerns them on a desk. */
export const MAIL_CHOICES = ['at_once', 'daily', 'off'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

export const MAIL_CHOICE_WORDS: Record<MailChoice, string> = {
  at_once: 'Within two minutes',
  daily: 'Once a day, at 7:00 by the desk’s clock',
  off: 'Never',
}

/** What a person is told once they chose. */
export function mailChosen(choice: MailChoice): string {
  switch (choice) {
    case 'at_once':
      return 'This desk writes to you within two minutes of what concerns you.'
    case 'daily':
      return 'This desk writes to you once a day, at 7:00 by its clock.'
    case 'off':
      return 'This desk does not write to you any more.'
  }
}
