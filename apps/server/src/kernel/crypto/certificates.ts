import { createHash, createPublicKey, type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import {
  bits,
  integer,
  MalformedDer,
  octets,
  oid,
  printable,
  readChildren,
  readElement,
  sequence,
  setOf,
  tagged,
  taggedBytes,
  time,
  truth,
  utf8,
} from './der.ts'
import { SUITES, type SuiteName } from './suites.ts'

/** Who a certificate is for. `serialNumber` is the holder's own number, for an organization its 统一社会信用代码. */
export interface CertificateSubject {
  readonly commonName: string
  readonly organization: string
  readonly serialNumber?: string
}

export interface Validity {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** A certificate authority: its certificate in DER and the key that signs what it issues. */
export interface Authority {
  readonly suite: SuiteName
  readonly certificate: Buffer
  readonly privateKey: KeyObject
}

const OID = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const

/** GM/T 0006 for SM2 with SM3; RFC 5758 for ECDSA with SHA-256. */
const SIGNATURE_ALGORITHM: Record<SuiteName, string> = {
  gm: '1.2.156.10197.1.501',
  international: '1.2.840.10045.4.3.2',
}

/** Makes a key and a certificate that it signs itself: the root that verifiers are told to trust. */
export function createAuthority(options: {
  readonly suite: SuiteName
  readonly subject: CertificateSubject
  readonly validity: Validity
}): Authority {
  const { suite, subject, validity } = options
  const privateKey = SUITES[suite].generateSigningKey()
  const publicKey = createPublicKey(privateKey)
  const extensions = sequence(
    extension(OID.basicConstraints, sequence(truth()), 'critical'),
    // keyCertSign and cRLSign
    extension(OID.keyUsage, bits(Buffer.of(0x06), 1), 'critical'),
    extension(OID.subjectKeyIdentifier, octets(keyIdentifier(publicKey))),
  )
  const name = nameOf(subject)
  const certificate = signCertificate({
    suite,
    privateKey,
    issuer: name,
    subject: name,
    validity,
    publicKey,
    extensions,
  })
  return { suite, certificate, privateKey }
}

/**
 * A certificate in DER (X.509 v3, RFC 5280) for signing documents, valid no longer than its authority's.
 * The holder's key is of the authority's suite.
 */
export function issueCertificate(
  authority: Authority,
  options: {
    readonly subject: CertificateSubject
    readonly publicKey: KeyObject
    readonly validity: Validity
  },
): Buffer {
  const issuer = new X509Certificate(authority.certificate)
  const authorityEnd = Temporal.Instant.from(issuer.validToDate.toISOString())
  if (Temporal.Instant.compare(options.validity.to, authorityEnd) > 0) {
    throw new RangeError('the certificate would outlive its authority')
  }
  const extensions = sequence(
    extension(OID.basicConstraints, sequence(), 'critical'),
    // digitalSignature and nonRepudiation
    extension(OID.keyUsage, bits(Buffer.of(0xc0), 6), 'critical'),
    extension(OID.extendedKeyUsage, sequence(oid(OID.documentSigning), oid(OID.emailProtection))),
    extension(OID.subjectKeyIdentifier, octets(keyIdentifier(options.publicKey))),
    extension(OID.authorityKeyIdentifier, sequence(taggedBytes(0, keyIdentifier(issuer.publicKey)))),
  )
  return signCertificate({
    suite: authority.suite,
    privateKey: authority.privateKey,
    issuer: readNames(authority.certificate).subject,
    subject: nameOf(options.subject),
    validity: options.validity,
    publicKey: options.publicKey,
    extensions,
  })
}

/** Who a certificate was issued to. */
export function readSubject(certificate: X509Certificate): CertificateSubject {
  const { subject } = certificate.toLegacyObject()
  const serialNumber = single(Object.entries(subject).find(([field]) => field === 'serialNumber')?.[1])
  return {
    commonName: single(subject.CN) ?? '',
    organization: single(subject.O) ?? '',
    ...(serialNumber === undefined ? {} : { serialNumber }),
  }
}

function signCertificate(parts: {
  suite: SuiteName
  privateKey: KeyObject
  issuer: Buffer
  subject: Buffer
  validity: Validity
  publicKey: KeyObject
  extensions: Buffer
}): Buffer {
  const algorithm = sequence(oid(SIGNATURE_ALGORITHM[parts.suite]))
  const version3 = tagged(0, integer(2))
  const toBeSigned = sequence(
    version3,
    integer(positive(randomBytes(16))),
    algorithm,
    parts.issuer,
    sequence(time(parts.validity.from), time(parts.validity.to)),
    parts.subject,
    parts.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, parts.extensions),
  )
  return sequence(toBeSigned, algorithm, bits(SUITES[parts.suite].sign(parts.privateKey, toBeSigned)))
}

/** The encoded names and number by which signatures refer to a certificate. Throws MalformedDer. */
export function readNames(certificate: Buffer): { issuer: Buffer; serialNumber: Buffer; subject: Buffer } {
  const [toBeSigned] = readChildren(readElement(certificate))
  if (!toBeSigned) throw new MalformedDer('not a certificate')
  const [, serialNumber, , issuer, , subject] = readChildren(toBeSigned)
  if (!serialNumber || !issuer || !subject) throw new MalformedDer('not a certificate of version 3')
  return { issuer: issuer.whole, serialNumber: serialNumber.whole, subject: subject.whole }
}

function nameOf(subject: CertificateSubject): Buffer {
  const attributes = [
    attribute(OID.country, printable('CN')),
    attribute(OID.organization, utf8(subject.organization)),
    attribute(OID.commonName, utf8(subject.commonName)),
  ]
  if (subject.serialNumber) attributes.push(attribute(OID.serialNumber, printable(subject.serialNumber)))
  return sequence(...attributes)
}

const attribute = (type: string, value: Buffer): Buffer => setOf(sequence(oid(type), value))

function extension(type: string, value: Buffer, weight?: 'critical'): Buffer {
  return sequence(oid(type), ...(weight ? [truth()] : []), octets(value))
}

/** SHA-1 of the public key's bits, as RFC 5280 §4.2.1.2 (1) names a key; it protects nothing. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }).subarray(-65))
    .digest()
}

/** Serial numbers are above zero and at most 20 bytes (RFC 5280 §4.1.2.2). */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
