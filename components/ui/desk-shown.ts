import { DESK_FIELD } from '@/lib/shared/form-state'

/** The id of the desk this page shows; the frame says it, and a page before the desk shows none. */
function deskShown(): string | null {
  return document.querySelector<HTMLElement>('[data-desk]')?.dataset.desk ?? null
}

/** Notes in what a form sends on which desk it was filled in. */
export function noteDesk(sent: FormData): FormData {
  const desk = deskShown()
  if (desk !== null) sent.set(DESK_FIELD, desk)
  return sent
}
