import type { IntermediaryEntry } from '@tongban/contracts/intermediaries.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'

type Described = Omit<IntermediaryEntry, 'creditCode'>

const DESCRIBED: readonly Described[] = [
  {
    name: '温州瓯越卫生检测技术有限公司',
    regionCode: '330302',
    qualification: '检验检测机构资质认定（CMA），卫生检测',
    phone: '0577-88009601',
    address: '温州市鹿城区学院中路901号',
    services: [{ name: '公共场所卫生检测', price: '每个检测点位 280 元', priceFrom: 28_000, workdays: 7 }],
  },
  {
    name: '浙南环境与卫生检验院',
    regionCode: '330300',
    qualification: '检验检测机构资质认定（CMA），环境、卫生检测',
    phone: '0577-88009602',
    address: '温州市鹿城区车站大道902号',
    services: [
      {
        name: '公共场所卫生检测',
        price: '每个检测点位 260 元，十个点位以上九折',
        priceFrom: 26_000,
        workdays: 10,
      },
    ],
  },
  {
    name: '温州市瓯江测绘设计院有限公司',
    regionCode: '330300',
    qualification: '甲级测绘资质：工程测量、界线与不动产测绘',
    phone: '0577-88009603',
    address: '温州市鹿城区府东路903号',
    services: [{ name: '竣工联合测绘', price: '按建筑面积每平方米 1.6 元', workdays: 10 }],
  },
  {
    name: '瑞安市飞云测绘有限公司',
    regionCode: '330381',
    qualification: '乙级测绘资质：工程测量、界线与不动产测绘',
    phone: '0577-65009604',
    address: '瑞安市安阳街道罗阳大道904号',
    services: [{ name: '竣工联合测绘', price: '按建筑面积每平方米 1.4 元', workdays: 12 }],
  },
  {
    name: '温州安盾消防技术服务有限公司',
    regionCode: '330302',
    qualification: '消防技术服务机构从业条件符合证明',
    phone: '0577-88009605',
    address: '温州市鹿城区温州大道905号',
    services: [
      {
        name: '消防设施检测',
        price: '按建筑面积每平方米 1.2 元，不足 3000 元按 3000 元',
        priceFrom: 300_000,
        workdays: 8,
      },
    ],
  },
]

/** Names, addresses and numbers are made up and belong to nobody. */
export const INTERMEDIARIES: readonly IntermediaryEntry[] = DESCRIBED.map((described, index) => ({
  ...described,
  creditCode: buildCreditCode('91', described.regionCode, `MBDEN${String(index + 1).padStart(3, '0')}`),
}))
