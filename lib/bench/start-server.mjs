import { register } from 'tsx/esm/api'

register()
process.removeAllListeners('warning')
const { serve } = await import('../cli/serve.ts')
const port = Number(process.env.PORT)
await serve({ host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` })
console.log('serving')
