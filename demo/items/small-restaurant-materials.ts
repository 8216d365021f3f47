import type { Material } from '@tongban/contracts/items.ts'
import { SHARED } from './fragments.ts'
import { identity, newBusinessLicence, premises } from './material-fragments.ts'

const RULES = '《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》'
const CONDITIONS = '《浙江省食品小作坊小餐饮店小食杂店和食品摊贩具体认定条件及禁止生产经营食品目录（试行）》'

/** Materials of 小餐饮店登记; those of equal standard code in the other members of the bundle are handed in once. */
export const smallRestaurantMaterials: Material[] = [
  identity(RULES),
  newBusinessLicence(`${CONDITIONS}第四条`),
  premises(RULES),
  {
    id: 'kitchen_plan',
    name: '经营场所平面布局图（标明操作间、清洗消毒设施）',
    necessity: 'required',
    kind: 'original',
    medium: 'either',
    copies: 1,
    size: 'A4',
    source: 'applicant',
    sourceExplain: '申请人自行绘制，手绘拍照即可',
    acceptStandard: '标明操作间、就餐区、清洗池、冰箱、消毒柜的位置和面积。',
    commonMistakes: ['没有标出洗手池', '没有标注各区域面积'],
    basis: RULES,
    evidence: [],
  },
  {
    id: 'staff_health',
    standardCode: 'staff_health_certificate',
    name: '从业人员健康证明',
    necessity: 'deferrable',
    kind: 'copy',
    medium: 'electronic',
    copies: 1,
    source: 'government',
    sourceExplain: '医疗机构体检后核发；可以先承诺，在决定前补交',
    acceptStandard: '每一名接触直接入口食品的人员都有，发证日期在一年以内。',
    basis: '《中华人民共和国食品安全法》第四十五条',
    evidence: [
      { kind: 'licence', licenceType: 'health_certificate', basis: SHARED.person },
      {
        kind: 'promise',
        text: '本人承诺：接触直接入口食品的从业人员均已取得有效健康证明，在登记决定作出前补齐电子件；未取得健康证明的人员不上岗。',
        basis: SHARED.promise,
      },
    ],
  },
  {
    id: 'food_safety_promise',
    name: '食品安全承诺书',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'applicant',
    sourceExplain: '在线签署，无需上传',
    acceptStandard: '由经营者本人签署。',
    basis: RULES,
    evidence: [
      {
        kind: 'promise',
        text: '本人承诺：依法落实进货查验、清洗消毒、餐厨废弃物处理制度，不经营禁止小餐饮店经营的食品，公示登记证和健康证明，接受社会监督。',
        basis: SHARED.promise,
      },
    ],
  },
]
