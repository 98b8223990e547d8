import type { Metadata } from 'next'
import { PreviewScreen } from '@/components/reports/preview-screen'
import { previewPage } from '@/lib/web/export-page'
import { editionOf } from '@/lib/web/export-route'

export const metadata: Metadata = { title: 'Preview' }

type Props = Parameters<typeof editionOf>[0] & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PreviewPage({ params, searchParams }: Props) {
  const [of, format] = await editionOf({ params })
  const page = await previewPage({ of, format, searchParams })
  return <PreviewScreen {...page} back={page.base} />
}
