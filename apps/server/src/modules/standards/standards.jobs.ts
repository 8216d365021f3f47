import { type EventDefinition, on, type Subscription } from '../../kernel/events/announce.ts'
import type { Job } from '../../kernel/module.ts'
import {
  basicItemCancelled,
  basicItemPublished,
  basicItemResumed,
  basicItemSuspended,
  itemCancelled,
  itemPublished,
  itemResumed,
  itemSuspended,
  itemsPublished,
} from '../catalog/index.ts'
import { drawBrochureJob } from './commands/draw-brochure.ts'
import { projectItems, projectItemsJob, projectLater, projectManyJob } from './commands/project-items.ts'
import { rescoreBasicItem, scoreHandlingJob } from './commands/score-handling.ts'
import { takeSnapshotJob } from './commands/take-snapshot.ts'

const followItem = <Payload extends { code: string }>(event: EventDefinition<Payload>): Subscription =>
  on(`standards-${event.kind}`, event, (work, { payload }) => projectItems(work, [payload.code]))

const followBasicItem = <Payload extends { code: string }>(event: EventDefinition<Payload>): Subscription =>
  on(`standards-${event.kind}`, event, (work, { payload }) => rescoreBasicItem(work, payload.code))

export const subscriptions: readonly Subscription[] = [
  followItem(itemPublished),
  followItem(itemSuspended),
  followItem(itemResumed),
  followItem(itemCancelled),
  on('standards-items.published', itemsPublished, async (work, { payload }) =>
    projectLater(work, payload.codes),
  ),
  followBasicItem(basicItemPublished),
  followBasicItem(basicItemSuspended),
  followBasicItem(basicItemResumed),
  followBasicItem(basicItemCancelled),
]

export const jobs: readonly Job[] = [
  projectItemsJob,
  projectManyJob,
  scoreHandlingJob,
  takeSnapshotJob,
  drawBrochureJob,
]

/** Snapshots in the small hours, when the day before is over and history sealed. */
export const schedules = [{ job: takeSnapshotJob.name, cron: '50 2 * * *' }]
