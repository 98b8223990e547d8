import { answerFileSent } from '@/lib/web/answer-file-sent'
import { receiveUpload } from '@/lib/web/receive-upload'

/** Receives a file of up to 50 MB for a source. */
export async function POST(request: Request): Promise<Response> {
  return answerFileSent(request, receiveUpload)
}
