export { insertRegions, listDownToCounties, listRegions, listUpwards } from './regions.repository.ts'
