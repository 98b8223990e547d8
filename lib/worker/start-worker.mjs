import { register } from 'tsx/esm/api'

register()
process.removeAllListeners('warning')
const { main } = await import('./worker.ts')
await main()
