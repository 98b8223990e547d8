import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Installs what the lock file says if it is missing or stale, then runs `lib/cli/NAME.ts`. */
export async function installAndRun(name) {
  process.chdir(ROOT)
  if (!(await installIfNeeded(ROOT))) return process.exit(1)
  await runTypeScript(name)
}

/** Runs `lib/cli/NAME.ts` with TypeScript and `@/` understood; relative paths in the arguments stay the caller's. */
export async function runTypeScript(name) {
  process.env.PLUMBLINE_CALLED_FROM = process.cwd()
  process.chdir(ROOT)
  const { register } = await import('tsx/esm/api').catch(() => {
    console.error('The packages are not installed yet: run npm install, or npm start, which does it by itself.')
    process.exit(1)
  })
  register()
  // What Node and packages tell the people who build with them is nothing to whoever types a command, or reads its JSON.
  process.removeAllListeners('warning')
  const { main } = await import(`./${name}.ts`)
  await main(process.argv.slice(2))
}
