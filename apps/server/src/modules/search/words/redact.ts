import { plain } from './plain-text.ts'

/** ID numbers, phones, accounts, plates, credit codes: letters and digits with five digits or more in them. */
const NUMBERED =
  /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?=[a-z]))?[a-z]*(?:[0-9*][a-z\-\s]*){5,}/gu
const MAIL = /[^\s@]+@[^\s@]+/g
/** A name written beside a number is that of a person; the usual family names begin it. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const NAME_BEFORE = new RegExp(`[${FAMILY}]\\p{Script=Han}{1,2}\\s*(?=\u0000)`, 'gu')
const NAME_AFTER = new RegExp(`(?<=\u0000)\\s*[${FAMILY}]\\p{Script=Han}{1,2}(?=$|[^\\p{Script=Han}])`, 'gu')
const MOST_LENGTH = 40

/** A question as it may be kept: nothing in it that could tell who asked. Empty when nothing else was in it. */
export function redacted(question: string): string {
  const kept = plain(question)
    .replaceAll('\u0000', '')
    .replace(MAIL, '\u0000')
    .replace(NUMBERED, '\u0000')
    .replace(NAME_BEFORE, '')
    .replace(NAME_AFTER, '')
    .replaceAll('\u0000', ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  // By characters: half of one is no text.
  return [...kept].slice(0, MOST_LENGTH).join('').trimEnd()
}
