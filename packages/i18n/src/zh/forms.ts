import type { FieldFaultCode } from '@tongban/law/forms/field-fault.ts'

/** What to do about an answer that cannot be taken; `label` names the field. */
export const fieldFaults = {
  unknown_field: '表单中没有“{label}”这一项，请刷新页面后重试',
  wrong_type: '{label}的格式不正确，请重新填写',
  not_a_number: '{label}请填写数字',
  not_yes_or_no: '{label}请选择“是”或“否”',
  required: '请填写{label}',
  required_choice: '请选择{label}',
  required_upload: '请上传{label}',
  required_group: '请至少填写一组{label}',
  control_characters: '{label}含有无法识别的字符，请删除后重新输入',
  too_short: '{label}至少{min}个字，请补充完整',
  too_long: '{label}不能超过{max}个字，现有{length}个字，请删减',
  pattern: '{label}的格式不正确，请核对',
  pattern_example: '{label}的格式不正确，请核对（例如：{example}）',
  too_small: '{label}不能小于{min}{unit}，请核对',
  too_large: '{label}不能大于{max}{unit}，请核对',
  more_than_fen: '{label}最多保留两位小数，请核对',
  not_a_date: '{label}不是有效的日期，请按“2026-01-31”的格式填写',
  after_today: '{label}不能晚于今天，请核对',
  before_today: '{label}不能早于今天，请核对',
  not_an_option: '请从给出的选项中选择{label}',
  not_a_region: '请从列表中选择{label}',
  repeated: '{label}有重复的内容，请删除重复项',
  too_few: '{label}至少需要{min}项，现有{count}项，请补充',
  too_many: '{label}最多{max}项，现有{count}项，请删减',
  unknown_file: '{label}中有文件不是在本次申请的这一项上传的，请删除后重新上传',
  'id_number.length': '{label}应为18位，您填写了{length}位，请核对',
  'id_number.alphabet': '{label}只能由数字组成，最后一位可以是X，请核对',
  'id_number.region': '{label}的前两位（省份代码）不存在，请核对',
  'id_number.date': '{label}第7至14位不是有效的出生日期，请核对',
  'id_number.check_digit': '{label}第18位校验码不正确，请核对',
  'credit_code.length': '{label}应为18位，您填写了{length}位，请核对',
  'credit_code.alphabet': '{label}只能由数字和大写字母组成（不含I、O、S、V、Z，第3至8位为数字），请核对',
  'credit_code.authority': '{label}的前两位（登记管理部门和机构类别）不存在，请核对',
  'credit_code.region': '{label}第3至4位（登记管理机关所在省份）不存在，请核对',
  'credit_code.organization_check_digit': '{label}第17位（组织机构代码校验码）不正确，请核对',
  'credit_code.check_digit': '{label}第18位校验码不正确，请核对',
  'phone.length': '{label}应为11位手机号码，您填写了{length}位，请核对',
  'phone.alphabet': '{label}只能填写数字，请核对',
  'phone.range': '{label}应以13至19开头，请核对',
} as const satisfies Readonly<Record<FieldFaultCode | 'pattern_example', string>>

/** Why an answer of a draft has to be looked at after the item changed. */
export const reviewReasons = {
  meaning_changed: '这一项的含义有变化，请核对您原来的填写',
  label_changed: '这一项由“{before}”改为“{after}”，请核对您原来的填写',
  option_changed: '您选择的“{before}”已改为“{after}”，请核对',
  no_longer_fits: '填写要求有变化：{problem}',
} as const

/** Answers read back to the person. */
export const answerWords = {
  yes: '是',
  no: '否',
  none: '未填写',
  files: '{count}个文件',
  separator: '、',
  row: '第{number}组：{values}',
  rowSeparator: '；',
  money: '{amount}元',
} as const
