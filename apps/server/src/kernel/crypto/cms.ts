import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import { readNames } from './certificates.ts'
import {
  type DerElement,
  integer,
  MalformedDer,
  octets,
  oid,
  readChildren,
  readElement,
  readTime,
  sequence,
  setOf,
  tagged,
  time,
} from './der.ts'
import { SUITES } from './suites.ts'

/** Signs with a key that may be elsewhere: a key object here, a key service or a signing machine in production. */
export interface Signer {
  /** The signer's certificate in DER, with a P-256 key. */
  readonly certificate: Buffer
  /** The certificates above it, nearest first. */
  readonly chain: readonly Buffer[]
  /** ECDSA with SHA-256 over the bytes, DER. */
  sign(data: Uint8Array): Buffer | Promise<Buffer>
}

export interface DetachedSignature {
  readonly certificate: X509Certificate
  readonly chain: readonly X509Certificate[]
  readonly signedAt: Temporal.Instant | undefined
  /** Whether it is the certificate's signature and of this content. */
  readonly isValid: boolean
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/** A CMS SignedData (RFC 5652) over content that is kept elsewhere, given by its SHA-256. */
export async function signDetached(
  signer: Signer,
  content: { readonly sha256: Uint8Array; readonly signedAt: Temporal.Instant },
): Promise<Buffer> {
  const { issuer, serialNumber } = readNames(signer.certificate)
  const digestAlgorithm = sequence(oid(OID.sha256))
  // ESSCertIDv2 (RFC 5035) binds the certificate, so that no other one with the same key can be put in its place.
  const certificateId = sequence(octets(createHash('sha256').update(signer.certificate).digest()))
  const attributes = setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.signingTime, time(content.signedAt)),
    attribute(OID.messageDigest, octets(content.sha256)),
    attribute(OID.signingCertificate, sequence(sequence(certificateId))),
  )
  const signature = await signer.sign(attributes)
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serialNumber),
    digestAlgorithm,
    implicit(0, attributes),
    sequence(oid(OID.ecdsaWithSha256)),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(oid(OID.data)),
    tagged(0, signer.certificate, ...signer.chain),
    setOf(signerInfo),
  )
  return sequence(oid(OID.signedData), tagged(0, signedData))
}

/** Reads what `signDetached` and other signers with ECDSA P-256 make. Throws MalformedDer. */
export function readDetached(cms: Buffer, contentSha256: Uint8Array): DetachedSignature {
  const [type, wrapped] = readChildren(readElement(cms))
  if (!type?.whole.equals(oid(OID.signedData)) || !wrapped) throw new MalformedDer('not signed data')
  const signedData = readChildren(readElement(wrapped.content))
  const certificates = signedData.filter(({ tag }) => tag === 0xa0).flatMap(readChildren)
  const signerInfos = signedData.at(-1)
  const [signerInfo, ...others] = signerInfos ? readChildren(signerInfos) : []
  if (!signerInfo || others.length > 0) throw new MalformedDer('one signer is expected')
  const [, issuerAndSerial, digestAlgorithm, attributes, algorithm, signature] = readChildren(signerInfo)
  if (!issuerAndSerial || !digestAlgorithm || attributes?.tag !== 0xa0 || !algorithm || !signature) {
    throw new MalformedDer('signer information is incomplete')
  }
  const own = certificates.find(({ whole }) => isNamed(whole, issuerAndSerial))
  if (!own) throw new MalformedDer("the signer's certificate is missing")
  const certificate = parseCertificate(own.whole)
  const [messageDigest] = valuesOf(attributes, OID.messageDigest)
  const [signingTime] = valuesOf(attributes, OID.signingTime)
  // Signed is the SET, sent is the same with the tag [0] (RFC 5652 §5.4).
  const signed = Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)])
  return {
    certificate,
    chain: certificates.filter((one) => one !== own).map(({ whole }) => parseCertificate(whole)),
    signedAt: signingTime && readTime(signingTime),
    isValid:
      usesEcdsaSha256(digestAlgorithm, algorithm) &&
      messageDigest?.content.equals(contentSha256) === true &&
      SUITES.international.verify(certificate.publicKey, signed, signature.content),
  }
}

const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), setOf(value))

/** The element's content under `[n]` instead of its own tag. */
const implicit = (n: number, element: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xa0 | n), element.subarray(1)])

function isNamed(certificate: Buffer, issuerAndSerial: DerElement): boolean {
  const { issuer, serialNumber } = readNames(certificate)
  return Buffer.concat([issuer, serialNumber]).equals(issuerAndSerial.content)
}

function valuesOf(attributes: DerElement, type: string): DerElement[] {
  const wanted = oid(type)
  const found = readChildren(attributes)
    .map(readChildren)
    .find(([name]) => name?.whole.equals(wanted))
  const values = found?.[1]
  return values ? readChildren(values) : []
}

function usesEcdsaSha256(digestAlgorithm: DerElement, algorithm: DerElement): boolean {
  const [digest] = readChildren(digestAlgorithm)
  const [signature] = readChildren(algorithm)
  return (
    digest?.whole.equals(oid(OID.sha256)) === true &&
    signature?.whole.equals(oid(OID.ecdsaWithSha256)) === true
  )
}

function parseCertificate(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der)
    // OpenSSL decodes the key only when it is asked for; one that cannot be read is no certificate either.
    if (certificate.publicKey.type !== 'public') throw new MalformedDer('not a public key')
    return certificate
  } catch (cause) {
    throw new MalformedDer('not a certificate', { cause })
  }
}

/** A signer whose P-256 key is held in this process. */
export const signerOf = (privateKey: KeyObject, certificate: Buffer, chain: readonly Buffer[]): Signer => ({
  certificate,
  chain,
  sign: (data) => SUITES.international.sign(privateKey, data),
})
