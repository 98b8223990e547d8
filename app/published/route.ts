import { nothingHere } from '@/lib/web/public-place'

export async function GET(request: Request) {
  return nothingHere(request, null)
}
