/**
 * Every job the worker knows, and what it needs to be told; ids only, what they stand for is read when it is done. Who forgot their
 * password is named by the e-mail they typed: whether anybody has such an account is looked up by the job, so that nobody sees it.
 */
export type Job =
  | { name: 'capture'; payload: { captureId: string } }
  | { name: 'recheck'; payload: { sourceId: string } }
  | { name: 'schedule-rechecks'; payload: Record<string, never> }
  | { name: 'check-files'; payload: Record<string, never> }
  | { name: 'remind-late'; payload: Record<string, never> }
  | { name: 'weigh'; payload: Record<string, never> }
  | { name: 'make-export'; payload: { exportFileId: string } }
  | { name: 'import-claims'; payload: { importId: string } }
  | { name: 'mail-invitation'; payload: { invitationId: string } }
  | { name: 'mail-password-reset'; payload: { email: string } }
  | { name: 'schedule-mails'; payload: Record<string, never> }
  | { name: 'tell-by-mail'; payload: { userId: string; deskId: string } }
