// Loaded into a build or a development server that we start: when the process that started it is killed, it must not go on
// alone and hold the build or the port. It leads its own process group, and the whole group goes with it.
const parent = process.ppid

setInterval(() => {
  if (process.ppid === parent) return
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.exit(1)
  }
}, 300).unref()
