import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { Ceremony } from '@tongban/contracts/sign-in.ts'

/** Undefined when the person or the authenticator says no. Our own server made the options with the other half of this library. */
export const assertion = ({ options }: Ceremony) =>
  startAuthentication({
    optionsJSON: options as object as PublicKeyCredentialRequestOptionsJSON,
  }).catch(() => undefined)

export const attestation = ({ options }: Ceremony) =>
  startRegistration({
    optionsJSON: options as object as PublicKeyCredentialCreationOptionsJSON,
  }).catch(() => undefined)
