// Runs before anything is installed, on whatever Node there is: only what every Node can read.
var needed = [20, 19]
var has = process.versions.node.split('.').map(Number)

if (has[0] < needed[0] || (has[0] === needed[0] && has[1] < needed[1])) {
  console.error(
    'Plumbline needs Node ' +
      needed.join('.') +
      ' or newer and this is ' +
      process.versions.node +
      ': install a newer Node from https://nodejs.org and try again.',
  )
  process.exit(1)
}
