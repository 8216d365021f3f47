/** Materials that many items demand; equal standard codes are the same paper. */
import type { Material } from '@tongban/contracts/items.ts'
import { SHARED } from './fragments.ts'

/** 申请人身份证明: never handed in, the population base answers. */
export const identity = (basis: string): Material => ({
  id: 'identity',
  standardCode: 'resident_id_card',
  name: '申请人居民身份证',
  necessity: 'required',
  kind: 'original',
  medium: 'electronic',
  copies: 1,
  source: 'government',
  sourceExplain: '公安机关签发；通过人口库核验，无需提交',
  acceptStandard: '姓名、公民身份号码与人口库一致，证件在有效期内。',
  basis,
  evidence: [
    { kind: 'data_check', check: 'population.person', expects: 'alive = true', basis: SHARED.person },
  ],
})

/** 营业执照 of a firm that exists. */
export const businessLicence = (basis: string): Material => ({
  id: 'business_licence',
  standardCode: 'business_licence',
  name: '营业执照',
  necessity: 'required',
  kind: 'copy',
  medium: 'electronic',
  copies: 1,
  source: 'government',
  sourceExplain: '市场监督管理部门核发；调用电子营业执照或者法人库核验',
  acceptStandard: '登记状态为存续，经营范围与申请事项相符。',
  basis,
  evidence: [
    { kind: 'licence', licenceType: 'business_licence', basis: SHARED.firm },
    { kind: 'data_check', check: 'legal_entity.firm', expects: 'status = "存续"', basis: SHARED.firm },
  ],
})

/** 营业执照 that another member of the bundle may be about to issue. */
export const newBusinessLicence = (basis: string): Material => ({
  ...businessLicence(basis),
  evidence: [
    {
      kind: 'bundle_output',
      licenceType: 'business_licence',
      basis: '《中华人民共和国行政许可法》第二十六条：一个部门受理并转告有关部门统一办理',
    },
    ...businessLicence(basis).evidence,
  ],
})

/** 经营场所使用证明, answered by the real-estate base. */
export const premises = (basis: string): Material => ({
  id: 'premises',
  standardCode: 'premises_use',
  name: '经营场所使用权证明（不动产权证书或者租赁合同）',
  necessity: 'required',
  kind: 'copy',
  medium: 'either',
  copies: 1,
  size: 'A4',
  source: 'applicant',
  sourceExplain: '自有房屋或者不动产库能查到的房屋无需提交；查不到的提交租赁合同',
  acceptStandard: '地址与申请的经营场所一致，用途不是住宅，租赁期覆盖申请之日。',
  commonMistakes: ['租赁合同上的门牌号与申请地址不一致', '转租的，没有一并提交原租赁合同'],
  basis,
  evidence: [
    {
      kind: 'data_check',
      check: 'estate.premises',
      expects: 'exists = true and use != "住宅"',
      basis: SHARED.firm,
    },
  ],
})

type Described = Pick<Material, 'id' | 'name' | 'sourceExplain' | 'acceptStandard' | 'basis'> &
  Partial<Material>

/** A paper that the applicant makes or brings. */
export const paper = (material: Described): Material => ({
  necessity: 'required',
  kind: 'original',
  medium: 'either',
  copies: 1,
  size: 'A4',
  source: 'applicant',
  evidence: [],
  ...material,
})

/** A paper that government has issued; `evidence` says where it is found. */
export const shared = (material: Described & Pick<Material, 'evidence'>): Material => ({
  necessity: 'required',
  kind: 'copy',
  medium: 'electronic',
  copies: 1,
  source: 'government',
  ...material,
})

/** A declaration that is signed online instead of a paper. */
export const promise = (
  material: Omit<Described, 'sourceExplain' | 'acceptStandard'> & { readonly text: string },
): Material => {
  const { text, ...described } = material
  return {
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'applicant',
    sourceExplain: '在线签署，无需上传',
    acceptStandard: '由申请人本人签署。',
    evidence: [{ kind: 'promise', text, basis: SHARED.promise }],
    ...described,
  }
}
