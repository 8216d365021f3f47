/** Service halls of the demonstration: names, addresses and telephones are made up; the places are on the map of the city. */
export interface HallWindow {
  /** Number on the sign above the counter. */
  number: string
  name: string
}

export interface Hall {
  key: string
  name: string
  organizationKey: string
  regionCode: string
  address: string
  /** WGS-84, degrees. */
  longitude: number
  latitude: number
  hours: string
  phone: string
  traffic: string
  windows: readonly HallWindow[]
}

const CITY_HOURS = '工作日 8:30–12:00，13:30–17:00（夏令时 14:00–17:30）；周六 9:00–12:00 延时服务'
const DISTRICT_HOURS = '工作日 8:30–12:00，13:30–17:00（夏令时 14:00–17:30）'

export const HALLS: readonly Hall[] = [
  {
    key: 'wz_hall',
    name: '温州市瓯江市民中心',
    organizationKey: 'wz_service',
    regionCode: '330300',
    address: '温州市鹿城区市府路918号1–3层',
    longitude: 120.6979,
    latitude: 27.9951,
    hours: CITY_HOURS,
    phone: '0577-88008100',
    traffic: '轨道交通S1线或公交“市民中心”站下车，步行约300米；地下车库前1小时免费',
    windows: [
      { number: 'A01–A04', name: '导办咨询与帮办代办' },
      { number: 'A05–A16', name: '企业综合窗口' },
      { number: 'B01–B12', name: '个人综合窗口' },
      { number: 'B13–B18', name: '社保医保公积金窗口' },
      { number: 'C01–C08', name: '不动产登记与税务窗口' },
      { number: 'C09–C12', name: '公安窗口' },
      { number: 'D01', name: '统一出件与邮政快递' },
      { number: 'D02', name: '“办不成事”反映窗口' },
    ],
  },
  {
    key: 'lc_hall',
    name: '鹿城区九山政务服务大厅',
    organizationKey: 'lc_service',
    regionCode: '330302',
    address: '温州市鹿城区广化街道鹿城路918号1–2层',
    longitude: 120.6427,
    latitude: 28.0163,
    hours: DISTRICT_HOURS,
    phone: '0577-88008200',
    traffic: '公交“九山”站下车，步行约200米；大厅门前有临时停车位',
    windows: [
      { number: '1–2', name: '导办咨询与帮办代办' },
      { number: '3–8', name: '企业综合窗口' },
      { number: '9–14', name: '个人综合窗口' },
      { number: '15–16', name: '开办企业专窗' },
      { number: '17', name: '老年人与残疾人绿色通道' },
      { number: '18', name: '统一出件与邮政快递' },
      { number: '19', name: '“办不成事”反映窗口' },
    ],
  },
  {
    key: 'lc_wuma_hall',
    name: '五马街道便民服务大厅',
    organizationKey: 'lc_wuma',
    regionCode: '330302006000',
    address: '温州市鹿城区五马街道府前街901号1层',
    longitude: 120.6561,
    latitude: 28.0189,
    hours: '工作日 8:30–12:00，13:30–17:00；自助服务区 24 小时开放',
    phone: '0577-88008300',
    traffic: '公交“五马街”站下车，步行约150米',
    windows: [
      { number: '1', name: '综合窗口' },
      { number: '2', name: '民政、残联与老年人服务窗口' },
      { number: '3', name: '社保医保窗口' },
    ],
  },
  {
    key: 'ra_hall',
    name: '瑞安市安阳政务服务大厅',
    organizationKey: 'ra_service',
    regionCode: '330381',
    address: '瑞安市安阳街道罗阳大道918号1–3层',
    longitude: 120.6541,
    latitude: 27.7786,
    hours: DISTRICT_HOURS,
    phone: '0577-88008400',
    traffic: '公交“安阳广场”站下车，步行约250米；地下车库前1小时免费',
    windows: [
      { number: '1–3', name: '导办咨询与帮办代办' },
      { number: '4–12', name: '企业综合窗口' },
      { number: '13–22', name: '个人综合窗口' },
      { number: '23–28', name: '社保医保公积金窗口' },
      { number: '29–34', name: '不动产登记与税务窗口' },
      { number: '35–38', name: '公安窗口' },
      { number: '39', name: '统一出件与邮政快递' },
      { number: '40', name: '“办不成事”反映窗口' },
    ],
  },
]
