'use server'

import { importArticle } from '@/lib/articles/import-article.command'
import { importArticleInput } from '@/lib/articles/import-article.input'
import { previewImportInput } from '@/lib/articles/preview-import.input'
import { previewImport } from '@/lib/articles/preview-import.query'
import { formAction } from '@/lib/web/form-action'

export const previewImportAction = formAction(previewImportInput, previewImport, {
  then: (preview) => ({ data: { preview: JSON.stringify(preview) } }),
})
export const importArticleAction = formAction(importArticleInput, importArticle, {
  then: ({ articleId, passages }) => ({ message: `Imported, ${passages} passages`, data: { articleId } }),
})
