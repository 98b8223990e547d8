import { nothingHere } from '@/lib/web/public-place'

export async function GET(request: Request, { params }: { params: Promise<{ rest: string[] }> }) {
  return nothingHere(request, (await params).rest[0] ?? null)
}
