import { businessRegistration } from './business-registration.ts'
import type { DemoItem } from './demo-item.ts'
import { drainagePermit } from './drainage-permit.ts'
import { elderCard } from './elder-card.ts'
import { publicRentalHousing } from './public-rental-housing.ts'
import { restaurantBundle } from './restaurant-bundle.ts'
import { sanitationLicence } from './sanitation-licence.ts'
import { signboardFiling } from './signboard-filing.ts'
import { smallRestaurantRegistration } from './small-restaurant-registration.ts'

/** Every item of the demonstration, members of a bundle before the bundle. */
export const DEMO_ITEMS: readonly DemoItem[] = [
  elderCard,
  sanitationLicence,
  businessRegistration,
  smallRestaurantRegistration,
  signboardFiling,
  drainagePermit,
  restaurantBundle,
  publicRentalHousing,
]
