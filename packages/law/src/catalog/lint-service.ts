import { type LintPlace, type LintRule, place, rule } from './lint-rule.ts'

/** 0577-88966666, 0577-12345, with an extension where there is one. */
const PHONE_WITH_AREA_CODE = /^0\d{2,3}-\d{3,8}(-\d{1,6})?$/

/** Where, when and whom to ask, and what has to be brought. */
export const SERVICE_RULES: readonly LintRule[] = [
  rule('contact.same_phone', 'error', ['consult', 'supervise'], ({ consult, supervise }) =>
    place(consult.phone === supervise.phone, '/supervise/phone', '监督投诉电话不能与咨询电话相同'),
  ),
  rule('contact.area_code', 'error', ['consult', 'supervise'], ({ consult, supervise }) =>
    [['/consult/phone', consult.phone] as const, ['/supervise/phone', supervise.phone] as const].flatMap(
      ([path, phone]) =>
        place(!PHONE_WITH_AREA_CODE.test(phone), path, `电话“${phone}”请带区号，例如“0577-88966666”`),
    ),
  ),
  rule('contact.address', 'error', ['consult', 'supervise'], ({ consult, supervise }) => [
    ...place(!consult.address, '/consult/address', '请填写咨询地址'),
    ...place(!supervise.address, '/supervise/address', '请填写监督投诉地址'),
  ]),
  rule('place.hours', 'error', ['places'], ({ places }) =>
    places.flatMap(({ hours }, index) =>
      place(
        !/工作日|全天|24小时|节假日/.test(hours),
        `/places/${index}/hours`,
        '办理时间请写明“工作日”及具体时段，或者“全天”“24小时”',
      ),
    ),
  ),
  rule('place.address', 'error', ['places'], ({ places }) =>
    places.flatMap(({ address, window }, index) =>
      place(
        !/号|窗口|室/.test(address + window),
        `/places/${index}/address`,
        '办理地址请精确到门牌号或者窗口',
      ),
    ),
  ),
  rule('material.duplicate', 'error', ['materials'], ({ materials }) => {
    const ids = materials.map(({ id }) => id)
    const codes = materials.map(({ standardCode }) => standardCode)
    return materials.flatMap(({ id, standardCode }, index): LintPlace[] => [
      ...place(ids.indexOf(id) !== index, `/materials/${index}/id`, `材料标识“${id}”重复`),
      ...place(
        standardCode !== undefined && codes.indexOf(standardCode) !== index,
        `/materials/${index}/standardCode`,
        `标准材料编码“${standardCode}”重复，同一材料不应要求两次`,
      ),
    ])
  }),
  rule('material.government_source', 'error', ['materials'], ({ materials }) =>
    materials.flatMap(({ name, source, evidence }, index) =>
      place(
        source === 'government' && evidence.length === 0,
        `/materials/${index}/evidence`,
        `“${name}”由政府部门核发，不应让申请人提交，请配置电子证照、数据核验等免提交方式`,
      ),
    ),
  ),
  rule('material.electronic', 'warning', ['onlineDepth', 'materials'], ({ onlineDepth, materials }) =>
    materials.flatMap(({ name, medium }, index) =>
      place(
        onlineDepth === '4' && medium === 'paper',
        `/materials/${index}/medium`,
        `全程网办的事项不应要求纸质的“${name}”`,
      ),
    ),
  ),
  rule('evidence.unknown_source', 'error', ['materials'], ({ materials }, { checks, licenceTypes }) =>
    materials.flatMap(({ evidence }, index) =>
      evidence.flatMap((way, at): LintPlace[] => {
        const path = `/materials/${index}/evidence/${at}`
        if (way.kind === 'data_check') {
          return place(checks?.has(way.check) === false, `${path}/check`, `数据核验“${way.check}”没有登记`)
        }
        return 'licenceType' in way
          ? place(
              licenceTypes?.has(way.licenceType) === false,
              `${path}/licenceType`,
              `电子证照类型“${way.licenceType}”没有登记`,
            )
          : []
      }),
    ),
  ),
  rule('checks.unknown', 'error', ['checks'], ({ checks }, context) =>
    checks.flatMap((check, index) =>
      place(context.checks?.has(check) === false, `/checks/${index}`, `数据核验“${check}”没有登记`),
    ),
  ),
]
