/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteCallerAddresses } = await import('@/lib/web/note-caller-address')
  noteCallerAddresses()
}
