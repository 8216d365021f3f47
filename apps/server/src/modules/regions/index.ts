export { insertRegions, listUpwards } from './regions.repository.ts'
