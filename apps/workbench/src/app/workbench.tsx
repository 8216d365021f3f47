import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { queries } from '../api/queries.ts'
import { LanguageProvider } from './language.tsx'
import { Look } from './look.tsx'
import { router } from './router.tsx'

export function Workbench() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
