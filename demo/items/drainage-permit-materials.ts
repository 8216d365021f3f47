import type { Material } from '@tongban/contracts/items.ts'
import { SHARED } from './fragments.ts'
import { newBusinessLicence } from './material-fragments.ts'

const RULES = '《城镇污水排入排水管网许可管理办法》'

/** Materials of 排水许可 (管理办法第七条): what the rules allow to promise is promised. */
export const drainageMaterials: Material[] = [
  newBusinessLicence('《城镇排水与污水处理条例》第二十一条'),
  {
    id: 'drain_plan',
    name: '内部排水管网、专用检测井和污水排放口位置、口径的图纸及说明',
    necessity: 'required',
    kind: 'original',
    medium: 'either',
    copies: 1,
    size: 'A4或者A3',
    source: 'applicant',
    sourceExplain: '装修单位提供，或者在平面图上手绘标注',
    acceptStandard: '标明隔油池、检测井、排放口的位置和管道口径，注明接入的市政管道。',
    commonMistakes: ['没有标注管道口径', '没有区分雨水口和污水口'],
    basis: `${RULES}第七条第二项`,
    evidence: [],
  },
  {
    id: 'grease_trap',
    name: '隔油设施照片和规格说明',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'applicant',
    sourceExplain: '手机拍摄，写明隔油池容积',
    acceptStandard: '照片能看清隔油池全貌和铭牌，容积与灶台数相适应。',
    basis: `${RULES}第七条第三项`,
    evidence: [],
  },
  {
    id: 'building_consent',
    name: '大楼物业同意接入的说明',
    necessity: 'required',
    neededWhen: 'drain_into = "building"',
    kind: 'original',
    medium: 'either',
    copies: 1,
    size: 'A4',
    source: 'other',
    sourceExplain: '由大楼或者商场的物业服务人出具',
    acceptStandard: '写明接入位置，加盖物业服务人公章。',
    basis: `${RULES}第六条`,
    evidence: [],
  },
  {
    id: 'works_promise',
    name: '排水隐蔽工程合格承诺书',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'applicant',
    sourceExplain: '在线签署，无需上传；也可以提交竣工报告',
    acceptStandard: '由经营者本人签署。',
    basis: `${RULES}第七条第四项`,
    evidence: [
      {
        kind: 'promise',
        text: '本排水户承诺：排水隐蔽工程合格，不存在雨水污水管网混接错接、雨水污水混排。',
        basis: `${RULES}第七条第四项；${SHARED.promise}`,
      },
    ],
  },
  {
    id: 'quality_promise',
    name: '排水水质符合标准承诺书',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'applicant',
    sourceExplain: '在线签署，无需上传；也可以提交检测报告',
    acceptStandard: '由经营者本人签署。',
    basis: `${RULES}第七条第五项`,
    evidence: [
      {
        kind: 'promise',
        text: '本排水户承诺：排放污水的水质符合《污水排入城镇下水道水质标准》，隔油池每周清掏，不向排水设施倾倒餐厨垃圾。',
        basis: `${RULES}第七条第五项；${SHARED.promise}`,
      },
    ],
  },
]
