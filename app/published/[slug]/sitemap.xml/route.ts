import { answerSitemap } from '@/lib/web/public-desk-answer'

/** Next takes an address of this name for one that is the same for everybody and for good. */
export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerSitemap(request, (await params).slug)
}
