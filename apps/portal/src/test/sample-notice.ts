import type { Notice } from '@tongban/contracts/notices.ts'

/** 公告 of a new item that is otherwise than the 基本目录 in one place. */
export const sampleNotice: Notice = {
  id: '019a0000-0000-7000-8000-000000000701',
  on: '2026-03-16',
  layer: 'service',
  kind: 'add',
  title: '温州市鹿城区卫生健康局关于新增“游泳场所卫生许可”的公告（2026年第3号）',
  organizationName: '温州市鹿城区卫生健康局',
  regionName: '鹿城区',
  basis: '浙政办发〔2026〕3号',
  reason: '按照机构改革方案，承接新职能。',
  items: [
    {
      code: `11330302MBDEM0234${'0'.repeat(16)}`,
      name: '游泳场所卫生许可',
      role: 'added',
      differences: [],
      exceptions: [
        {
          aspect: 'statutory',
          reason: '省政府规定本省为三十个工作日。',
          allowedBy: '中共温州市委机构编制委员会办公室',
          allowedOn: '2026-03-16',
        },
      ],
    },
  ],
}
