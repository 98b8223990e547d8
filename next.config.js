import { resolve } from 'node:path'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // A lock file in some folder above the checkout must not make that folder the root.
  turbopack: { root: resolve('.') },
  // Native or large packages that Node loads itself.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    'linkedom',
    'pg',
  ],
  // `npm test` checks the types of everything; whoever only starts the workbench does not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '6mb' }, proxyClientMaxBodySize: '6mb' },
}
