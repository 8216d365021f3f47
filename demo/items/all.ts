import { withCatalogFiles } from '../forms/files.ts'
import { withAccountability } from './accountability.ts'
import { annualReport } from './annual-report.ts'
import { businessDeregistration } from './business-deregistration.ts'
import { businessRegistration } from './business-registration.ts'
import type { DemoItem } from './demo-item.ts'
import { disabilityCertificate } from './disability-certificate.ts'
import { drainagePermit } from './drainage-permit.ts'
import { drivingLicenceRenewal } from './driving-licence-renewal.ts'
import { elderCard } from './elder-card.ts'
import { emergencyPlanFiling } from './emergency-plan-filing.ts'
import { estateQuery } from './estate-query.ts'
import { fundWithdrawal } from './fund-withdrawal.ts'
import { jointAcceptance } from './joint-acceptance.ts'
import { labourDispatchLicence } from './labour-dispatch-licence.ts'
import { marriageBooking } from './marriage-booking.ts'
import { newbornRegistration } from './newborn-registration.ts'
import { patentDispute } from './patent-dispute.ts'
import { publicRentalHousing } from './public-rental-housing.ts'
import { remoteMedicalFiling } from './remote-medical-filing.ts'
import { restaurantBundle } from './restaurant-bundle.ts'
import { sanitationLicence } from './sanitation-licence.ts'
import { schoolEnrolment } from './school-enrolment.ts'
import { signboardFiling } from './signboard-filing.ts'
import { smallRestaurantRegistration } from './small-restaurant-registration.ts'
import { taxCertificate } from './tax-certificate.ts'
import { unemploymentBenefit } from './unemployment-benefit.ts'

/** Every item of the demonstration, members of a bundle before the bundle. */
export const DEMO_ITEMS: readonly DemoItem[] = (
  [
    elderCard,
    sanitationLicence,
    businessRegistration,
    smallRestaurantRegistration,
    signboardFiling,
    drainagePermit,
    restaurantBundle,
    publicRentalHousing,
    newbornRegistration,
    schoolEnrolment,
    marriageBooking,
    unemploymentBenefit,
    remoteMedicalFiling,
    disabilityCertificate,
    estateQuery,
    fundWithdrawal,
    drivingLicenceRenewal,
    annualReport,
    businessDeregistration,
    labourDispatchLicence,
    jointAcceptance,
    patentDispute,
    taxCertificate,
    emergencyPlanFiling,
  ] satisfies DemoItem[]
)
  .map(withCatalogFiles)
  .map(withAccountability)
