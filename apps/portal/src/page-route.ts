import type { Problem } from '@tongban/contracts/failures.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import type { Route } from '@tongban/contracts/route.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import type { Static, TObject, TSchema } from 'typebox'

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** What the server knows when a page is asked for. */
export type PortalRequest = {
  /** Without the query. */
  path: string
  params: Record<string, string>
  query: Record<string, string>
  /** Decoded POST fields, `{}` for GET. */
  form: Record<string, string | string[]>
  /** What a form with a picture brought along; kept nowhere. */
  picture?: Uint8Array | undefined
  language: Language
  elder: boolean
  /** Chosen place, six or twelve digits; absent: none chosen. */
  region?: string | undefined
  /** Every form that changes something for the person carries it as the hidden field `_csrf`. */
  csrf(): string
  me: Me | null
  /** What the last answer wanted said on this page. */
  flash: string | null
  /** Runs a contract in process, as this caller. */
  call<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
    contract: Route<P, Q, B, R>,
    input: { params?: Static<P>; query?: Static<Q>; body?: Static<B> },
  ): Promise<Outcome<Static<R>>>
}

export type PortalResponse =
  | {
      status: number
      html: string
      /** This same answer will be given to others. */
      lasting?: true
    }
  | {
      /** 303 to a path of this site. */
      redirect: string
      /** 307 instead: the browser posts there what it has just posted here. */
      keepsPost?: true
      flash?: string
      /** A token opens a session, null ends it. */
      setSession?: string | null
      setPreference?: { language?: Language; elder?: boolean; region?: string | null }
    }

export type PageRoute = {
  method: 'GET' | 'POST'
  path: string
  /** The server sends anonymous visitors to `/sign-in?next=…`. */
  signedIn?: boolean
  /** Its form may bring one picture along, no larger than a little more than this many bytes. */
  pictureBytes?: number
  /**
   * Changes only how pages look. Other sites cannot post it any more than the rest, but its form carries no token, so
   * that a page with it can be the same for everybody.
   */
  harmless?: true
  handle(request: PortalRequest): Promise<PortalResponse>
}
