/** Markup that is safe to write out: only `html` makes it, and everything put into it was escaped. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Filling = string | number | null | Html | readonly Html[]

/** Template tag for markup: every text that is filled in becomes text, or the value of a quoted attribute, whatever it holds. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(parts.map((part, index) => part + written(fillings[index] ?? null)).join(''))
}

function written(filling: Filling): string {
  if (filling === null) return ''
  if (filling instanceof Html) return filling.markup
  if (typeof filling === 'object') return filling.map(({ markup }) => markup).join('')
  return String(filling).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The address if it may be a link: http and https only. */
export function linkable(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}
