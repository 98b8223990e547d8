/** Sends the form of this id, as its button would; a key that does so does not go round the checks of the form. */
export function sendForm(id: string): void {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}
