/** The people that the demonstration is played with: each proves one way that an application can go. */
import type { Household, Member, Residence } from './person.ts'
import { fullRegionName } from './regions.ts'

export interface Family {
  household: Household
  members: readonly Member[]
}

const inTown = (regionCode: string, road: string): Residence => ({
  regionCode,
  regionName: fullRegionName(regionCode),
  address: fullRegionName(regionCode) + road,
})

const family = (
  number: string,
  residence: Residence,
  registeredOn: string,
  members: readonly Member[],
  livingAddress = residence.address,
): Family => ({ household: { number, residence, registeredOn, livingAddress }, members })

const person = (
  key: string,
  name: string,
  sex: Member['sex'],
  birthDate: string,
  marriage: Member['marriage'] = { status: '未婚', spouseKey: null, registeredOn: null },
  ethnicity = '汉族',
): Member => ({ key, name, sex, birthDate, ethnicity, alive: true, marriage })

const marriedTo = (spouseKey: string, registeredOn: string): Member['marriage'] => ({
  status: '已婚',
  spouseKey,
  registeredOn,
})

export const CITIZENS: readonly Family[] = [
  family('3303020000001', inTown('330302006000', '公园路931弄2幢301室'), '1982-10-20', [
    person('lin_aihua', '林爱华', '女', '1959-03-12', marriedTo('xu_zhiming', '1982-10-01')),
    person('xu_zhiming', '徐志明', '男', '1956-08-30', marriedTo('lin_aihua', '1982-10-01')),
  ]),
  family('3303020000002', inTown('330302026000', '信河街957弄6幢502室'), '1993-06-02', [
    person('chen_jianguo', '陈建国', '男', '1968-05-20', marriedTo('zheng_xiumei', '1993-05-18')),
    person('zheng_xiumei', '郑秀梅', '女', '1970-02-11', marriedTo('chen_jianguo', '1993-05-18')),
  ]),
  family('3303020000003', inTown('330302025000', '锦绣路966弄3幢204室'), '2012-03-15', [
    person('wang_xiaoming', '王小明', '男', '1991-06-08', marriedTo('li_jing', '2018-09-10')),
    person('li_jing', '李静', '女', '1992-09-23', marriedTo('wang_xiaoming', '2018-09-10')),
    person('wang_yinuo', '王一诺', '女', '2020-04-16'),
  ]),
  family('3303020000004', inTown('330302024000', '学院东路988弄9幢1102室'), '2011-08-08', [
    person('zhao_li', '赵丽', '女', '1984-09-15', marriedTo('sun_wei', '2010-06-18')),
    person('sun_wei', '孙伟', '男', '1983-01-27', marriedTo('zhao_li', '2010-06-18')),
    person('sun_zihan', '孙子涵', '男', '2012-07-03'),
  ]),
  family('3303020000005', inTown('330302030000', '飞霞北路942弄4幢401室'), '2006-05-30', [
    person('yang_qingquan', '杨清泉', '男', '1979-12-05', marriedTo('huang_caixia', '2006-05-10')),
    person('huang_caixia', '黄彩霞', '女', '1982-04-14', marriedTo('yang_qingquan', '2006-05-10')),
  ]),
  family('3303020000006', inTown('330302029000', '小南路975弄1幢602室'), '2003-11-11', [
    person('ye_zhenhua', '叶振华', '男', '1972-03-03', {
      status: '离异',
      spouseKey: null,
      registeredOn: '2019-12-25',
    }),
  ]),
  family('3303020000007', inTown('330302032000', '广化路918弄7幢303室'), '1994-01-05', [
    person('wu_xiaoyan', '吴晓燕', '女', '1993-10-21'),
  ]),
  family('3303020000008', inTown('330302006000', '解放南路963弄5幢201室'), '2014-01-10', [
    person('zhou_haiyan', '周海燕', '女', '1988-11-02', marriedTo('pan_guoping', '2013-11-11')),
    person('pan_guoping', '潘国平', '男', '1986-07-15', marriedTo('zhou_haiyan', '2013-11-11')),
    person('pan_yutong', '潘雨桐', '女', '2016-03-08'),
  ]),
  family('3303020000009', inTown('330302031000', '牛山北路935弄2幢102室'), '2001-04-18', [
    person('lan_xiaofeng', '蓝晓峰', '男', '1975-06-18', undefined, '畲族'),
  ]),
  family(
    '3611020000010',
    {
      regionCode: '361102',
      regionName: '江西省上饶市信州区',
      address: '江西省上饶市信州区西市街道中山路976号',
    },
    '1995-06-01',
    [person('liu_yang', '刘洋', '男', '1995-05-05')],
    '浙江省温州市鹿城区双屿街道双屿路918弄3幢401室',
  ),
]
