import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { queries } from '../api/queries.ts'
import { LanguageProvider } from './language.tsx'
import { Look } from './look.tsx'
import { router } from './router.tsx'
import { WhereNow } from './use-is-leaving.ts'

const whereNow = () => router.state

export function Workbench() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look>
          <WhereNow value={whereNow}>
            <RouterProvider router={router} />
          </WhereNow>
        </Look>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
