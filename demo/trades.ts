/** Trades of the demonstration's firms: how they are called, what they are registered for, which places they need. */
export type FirmKind = keyof typeof FIRM_KINDS

/** 主体类型 → the first two characters of the credit code: 9 市场监管 or 5 民政, then the kind. */
export const FIRM_KINDS = {
  个体工商户: '92',
  有限责任公司: '91',
  个人独资企业: '91',
  农民专业合作社: '93',
  民办非企业单位: '52',
} as const

export interface Trade {
  /** Last words of the name, e.g. 理发店. */
  noun: string
  kind: FirmKind
  scope: string
  /** Registered capital from … to, in 10,000 yuan; 0 where none is registered. */
  capital: readonly [number, number]
  /** Floor area from … to, m². */
  area: readonly [number, number]
  /** Registered use of such premises; 商业 unless said otherwise. */
  use?: '工业' | '办公'
  /** 公共场所类别 where the trade needs the 公共场所卫生许可证. */
  venue?: string
  /** 食品经营项目 and the licence for it. */
  food?: { kinds: string; licence: 'food_registration' | 'food_licence' }
}

const CATERING = '餐饮服务；食品销售'

export const TRADES: readonly Trade[] = [
  {
    noun: '理发店',
    kind: '个体工商户',
    scope: '理发服务；美容服务（不含医疗美容）',
    capital: [0, 0],
    area: [25, 80],
    venue: '理发店',
  },
  {
    noun: '美容院',
    kind: '个体工商户',
    scope: '美容服务（不含医疗美容）；化妆品零售',
    capital: [0, 0],
    area: [60, 160],
    venue: '美容店',
  },
  {
    noun: '面馆',
    kind: '个体工商户',
    scope: CATERING,
    capital: [0, 0],
    area: [20, 48],
    food: { kinds: '热食类食品制售', licence: 'food_registration' },
  },
  {
    noun: '糯米饭店',
    kind: '个体工商户',
    scope: CATERING,
    capital: [0, 0],
    area: [15, 45],
    food: { kinds: '热食类食品制售', licence: 'food_registration' },
  },
  {
    noun: '便利店',
    kind: '个体工商户',
    scope: '食品销售；日用百货零售；卷烟零售',
    capital: [0, 0],
    area: [30, 90],
    food: { kinds: '预包装食品销售', licence: 'food_licence' },
  },
  {
    noun: '五金店',
    kind: '个体工商户',
    scope: '五金产品零售；卫生洁具零售',
    capital: [0, 0],
    area: [20, 70],
  },
  {
    noun: '农资经营部',
    kind: '个体工商户',
    scope: '化肥、农用薄膜零售；农药零售（限制使用农药除外）',
    capital: [0, 0],
    area: [40, 90],
  },
  {
    noun: '酒店有限公司',
    kind: '有限责任公司',
    scope: '住宿服务；餐饮服务；会议及展览服务',
    capital: [100, 2000],
    area: [1200, 6000],
    venue: '宾馆',
    food: { kinds: '热食类食品制售；冷食类食品制售', licence: 'food_licence' },
  },
  {
    noun: '餐饮管理有限公司',
    kind: '有限责任公司',
    scope: `${CATERING}；餐饮管理`,
    capital: [20, 300],
    area: [120, 600],
    food: { kinds: '热食类食品制售', licence: 'food_licence' },
  },
  {
    noun: '鞋业有限公司',
    kind: '有限责任公司',
    scope: '鞋制造；鞋帽批发；货物进出口',
    capital: [100, 3000],
    area: [800, 6000],
    use: '工业',
  },
  {
    noun: '电气科技有限公司',
    kind: '有限责任公司',
    scope: '配电开关控制设备制造；低压电器研发、销售',
    capital: [200, 5000],
    area: [800, 9000],
    use: '工业',
  },
  {
    noun: '眼镜有限公司',
    kind: '有限责任公司',
    scope: '眼镜制造；眼镜销售（不含隐形眼镜）',
    capital: [50, 800],
    area: [300, 2000],
    use: '工业',
  },
  {
    noun: '物流有限公司',
    kind: '有限责任公司',
    scope: '道路货物运输（不含危险货物）；国内货物运输代理',
    capital: [100, 1000],
    area: [200, 3000],
    use: '工业',
  },
  {
    noun: '人力资源有限公司',
    kind: '有限责任公司',
    scope: '职业中介活动；劳务派遣服务；人力资源服务外包',
    capital: [200, 500],
    area: [80, 300],
    use: '办公',
  },
  {
    noun: '文化娱乐有限公司',
    kind: '有限责任公司',
    scope: '歌舞娱乐活动；文艺创作',
    capital: [50, 500],
    area: [300, 1200],
    venue: '歌舞厅',
  },
  {
    noun: '设计工作室',
    kind: '个人独资企业',
    scope: '专业设计服务；广告设计、代理',
    capital: [5, 50],
    area: [40, 120],
    use: '办公',
  },
  {
    noun: '杨梅专业合作社',
    kind: '农民专业合作社',
    scope: '水果种植；组织收购、销售成员种植的杨梅',
    capital: [30, 200],
    area: [100, 400],
  },
  {
    noun: '幼儿园',
    kind: '民办非企业单位',
    scope: '学前教育',
    capital: [10, 100],
    area: [600, 2000],
  },
]
