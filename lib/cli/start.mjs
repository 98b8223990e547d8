import './check-node.mjs'

import('./install-and-run.mjs').then(function (first) {
  return first.installAndRun('start')
})
