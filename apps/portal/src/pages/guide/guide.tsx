import { type Guide, getChecklist, getGuide } from '@tongban/contracts/catalog.ts'
import { t } from '@tongban/i18n/portal.ts'
import { linkedDataOf } from '@tongban/law/catalog/linked-data/linked-data.ts'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { address } from '../../address.ts'
import { rememberedPage } from '../../page-memory.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { ComingChangeNote, comingChangeOf } from '../notices/coming-change.tsx'
import { fatePage } from '../notices/fate.tsx'
import { Checklist } from './checklist.tsx'
import { GuideBody } from './guide-body.tsx'
import { GuideHead } from './guide-head.tsx'
import { hallsOf } from './halls.ts'
import { Questions } from './questions.tsx'
import { readScenario } from './scenario.ts'
import { StartAside, StartButton } from './start.tsx'

/** 办事指南: the standard guide, and by a few questions in the address the reader's own checklist. */
export const guidePage: PageRoute = {
  method: 'GET',
  path: '/items/:code',
  async handle(request) {
    const found = await request.call(getGuide, { params: { code: request.params.code ?? '' } })
    if (!found.ok) return fatePage(request, request.params.code ?? '', found.problem)
    const guide = found.value
    return rememberedPage(request, guide.versionId + request.path, getGuide.cacheSeconds, (reader) =>
      showGuide(reader, guide),
    )
  },
}

async function showGuide(request: PortalRequest, guide: Guide): Promise<PortalResponse> {
  const { code, definition, organization } = guide
  const scenario = readScenario(definition.scenarios, request.query)
  const planned = scenario.complete
    ? await request.call(getChecklist, { params: { code }, body: { scenario: scenario.answers } })
    : null
  const checklist = planned?.ok ? planned.value : null
  const [halls, coming] = await Promise.all([hallsOf(request, guide), comingChangeOf(request, code)])
  const say = t(request.language)
  return show(
    request,
    {
      title: (request.language === 'en' && definition.nameEn) || definition.name,
      description: definition.summary,
      section: 'services',
      askAbout: code,
      crumbs: [
        { href: '/search', label: say('nav.services') },
        { href: address('/search', { organization: organization.name }), label: organization.name },
      ],
      jsonLd: linkedDataOf(guide),
      ...(planned && !planned.ok && { status: planned.problem.status }),
      actionBar: <StartButton guide={guide} scenario={scenario} />,
    },
    <article class="guide">
      <GuideHead guide={guide} checklist={checklist} />
      <div class="wrap guide-columns">
        <StartAside guide={guide} scenario={scenario} />
        <div class="guide-main">
          <ComingChangeNote change={coming} />
          {request.language !== 'zh' && (
            <Notice tone="info" title={say('guide.in_chinese')}>
              <p>{say('guide.in_chinese_detail')}</p>
            </Notice>
          )}
          {definition.scenarios.length > 0 && <Questions guide={guide} scenario={scenario} />}
          {planned && !planned.ok && (
            <Notice tone="caution" title={planned.problem.title}>
              <p>{planned.problem.detail}</p>
            </Notice>
          )}
          {checklist && <Checklist checklist={checklist} />}
          <GuideBody guide={guide} halls={halls} />
        </div>
      </div>
    </article>,
  )
}
