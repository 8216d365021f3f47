export { addRegions } from './add-regions.ts'
export { insertRegions, listDownToCounties, listRegions, listUpwards } from './regions.repository.ts'
