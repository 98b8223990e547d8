import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'

/** Makes node_modules what package-lock.json says; says whether it is. Two that start at once install one after the other. */
export async function installIfNeeded(root) {
  if (isInstalled(root)) return true
  mkdirSync(join(root, '.plumbline'), { recursive: true, mode: 0o711 })
  const lock = await takeTurn(join(root, '.plumbline', 'install.lock'))
  try {
    return isInstalled(root) || (await install(root))
  } finally {
    lock.release()
  }
}

async function takeTurn(file) {
  for (let told = false; ; told = true) {
    const lock = takeLock(file)
    if (lock.taken) return lock
    if (!told) console.log(`Packages     another process (${lock.holder.pid}) installs them, waiting for it`)
    await new Promise((done) => setTimeout(done, 500))
  }
}

async function install(root) {
  const began = Date.now()
  process.stdout.write('Packages     installing what package-lock.json says … ')
  // No package needs its install script: the one that makes links is done by the start itself, and others would download.
  const quiet = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const strict = await npm(root, ['ci', ...quiet])
  if (strict.code !== 0) {
    console.log('\n             npm ci refused the lock file, so npm install takes what this registry has')
    const lenient = await npm(root, ['install', '--no-save', ...quiet])
    if (lenient.code !== 0) {
      console.error(
        `${strict.said}\n${lenient.said}\nThe packages could not be installed: see above what npm says, check the network, and start again.`,
      )
      return false
    }
  }
  writeFileSync(join(root, 'node_modules', '.plumbline-lock'), hashOfLock(root))
  console.log(`installed, ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return true
}

/** npm is run through this very Node, so that no other one on the path is taken. */
function npm(root, words) {
  const script = process.env.npm_execpath
  const ours = script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
  const [command, ...first] = ours
  const child = spawn(command, [...first, ...words], {
    cwd: root,
    shell: command === 'npm' && process.platform === 'win32',
  })
  const stop = () => child.kill('SIGTERM')
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, said: error.message }))
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      if (signal) process.exit(1)
      done({ code: code ?? 1, said })
    })
  })
}

function isInstalled(root) {
  if (read(root, 'node_modules/.plumbline-lock') === hashOfLock(root)) return true
  if (!isWhatNpmInstalled(root)) return false
  writeFileSync(join(root, 'node_modules', '.plumbline-lock'), hashOfLock(root))
  return true
}

/** npm writes what it installed when it is done with everything, so an install by hand counts and a killed one does not. */
function isWhatNpmInstalled(root) {
  const there = JSON.parse(read(root, 'node_modules/.package-lock.json') || '{}').packages
  if (!there) return false
  const wanted = Object.entries(JSON.parse(read(root, 'package-lock.json')).packages)
  return wanted.every(([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version)
}

function hashOfLock(root) {
  return createHash('sha256').update(read(root, 'package-lock.json')).digest('hex')
}

function read(root, file) {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return ''
  }
}
