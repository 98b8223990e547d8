#!/usr/bin/env node
import './check-node.mjs'

import('./install-and-run.mjs').then(function (first) {
  return first.runTypeScript('plumbline')
})
