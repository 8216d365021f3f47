import { bundleMember } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, SERVICE, SHARED } from './fragments.ts'
import { newBusinessLicence, premises } from './material-fragments.ts'
import { restaurantAnswers, shopAddress, shopName } from './shop-fragments.ts'

const LAW = '《城市市容和环境卫生管理条例》'

export const signboardFiling: DemoItem = {
  key: 'signboard_filing',
  organizationKey: 'lc_urban',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '户外招牌设置备案',
    nameEn: 'Filing of an outdoor signboard',
    plainNames: ['店招备案', '门头招牌', '门面招牌审批', '店铺门头', '装招牌'],
    summary: '店铺在门面上方安装招牌，安装前上传效果图备案，三个工作日办结。',
    basicCode: '331017006000',
    type: '10',
    ...authority('lc_urban', '企业综合窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '国务院令第101号，2017年3月1日第二次修订',
        article: '第十一条',
        content:
          '在城市中设置户外广告、标语牌、画廊、橱窗等，应当内容健康、外型美观，并定期维修、油饰或者拆除。大型户外广告的设置必须征得城市人民政府市容环境卫生行政主管部门同意后，按照有关规定办理审批手续。',
      },
      {
        name: LAW,
        documentNumber: '国务院令第101号，2017年3月1日第二次修订',
        article: '第九条',
        content:
          '城市中的建筑物和设施，应当符合国家规定的城市容貌标准。对外开放城市、风景旅游城市和有条件的其他城市，可以结合本地具体情况，制定严于国家规定的城市容貌标准；建制镇可以参照国家规定的城市容貌标准执行。',
      },
    ],
    subjects: ['1', '5'],
    caseType: '2',
    statutory: { length: 5, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 3, unit: 'workday' },
    conditions: [
      { text: '招牌设置在本店铺经营场所的门面范围内，一店一招。' },
      { text: '招牌内容与营业执照登记的名称、字号一致，不含商业推广内容。' },
      { text: '招牌不遮挡建筑物门窗、消防登高面和监控设备，安装牢固。' },
    ],
    notAllowed: [{ text: '设置在屋顶、玻璃幕墙或者历史文化街区禁设范围的，不予备案。' }],
    flow: flow({
      review: [2, '核对效果图上的位置、尺寸、内容与街区招牌设置导则。'],
      decide: [1, '符合设置规范的，予以备案；不符合的，告知修改意见。'],
      result: '户外招牌设置备案回执',
    }),
    specialProcedures: [],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'county',
    personThemes: ['劳动就业'],
    firmThemes: ['生产经营'],
    lifeEvents: ['开办企业', '经营'],
    entersHall: true,
    courier: false,
    payOnline: false,
    bookable: false,
    kiosk: false,
    jointOrganizations: [],
    results: [{ name: '户外招牌设置备案回执', kind: 'record', licenceType: 'signboard_approval' }],
    intermediaries: [],
    ...SERVICE,
    faqs: [
      {
        question: '招牌能装多大？',
        answer:
          '高度一般不超过1.5米，宽度不超过本店铺门面宽度，底部距地面不低于2.5米。具体以所在街区的招牌设置导则为准。',
      },
      {
        question: '要等备案完成才能装吗？',
        answer: '是的。安装前完成备案，可以避免因位置、尺寸不符合要求而拆除重做。',
      },
    ],
    reviewPoints: ['效果图为实景合成图，标注尺寸和离地高度。', '招牌文字与营业执照名称或者字号一致。'],
    scenarios: [],
    materials: [
      newBusinessLicence('温州市城市容貌标准：招牌内容应当与登记名称一致'),
      premises('温州市城市容貌标准：招牌设置在本单位经营场所范围内'),
      {
        id: 'sign_design',
        name: '招牌设计效果图（实景合成，标注尺寸）',
        necessity: 'required',
        kind: 'original',
        medium: 'electronic',
        copies: 1,
        source: 'applicant',
        sourceExplain: '由广告制作单位提供，或者在门面照片上标注位置和尺寸',
        acceptStandard: '能看清整个门面，标注招牌的长、高、厚和离地高度，单位为米。',
        commonMistakes: ['只有招牌平面图，没有门面实景', '没有标注离地高度'],
        basis: `${LAW}第九条`,
        evidence: [],
      },
      {
        id: 'safety_promise',
        name: '招牌安装安全承诺书',
        necessity: 'required',
        kind: 'original',
        medium: 'electronic',
        copies: 1,
        source: 'applicant',
        sourceExplain: '在线签署，无需上传',
        acceptStandard: '由经营者本人签署。',
        basis: '《中华人民共和国民法典》第一千二百五十三条',
        evidence: [
          {
            kind: 'promise',
            text: '本人承诺：按备案的位置和尺寸安装，材料阻燃、结构牢固，每年台风季前自查；因招牌脱落造成他人损害的，依法承担责任。',
            basis: SHARED.promise,
          },
        ],
      },
    ],
    eligibility: [
      {
        id: 'height',
        text: '招牌高度不超过1.5米',
        holds: 'answers.sign_height <= 1.5',
        whenNot: '招牌高度超过1.5米。请修改设计，高度降到1.5米以内后重新提交。',
        basis: '温州市城市容貌标准',
      },
    ],
    checks: ['estate.premises'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'sign',
          title: '招牌信息',
          fields: [
            shopName,
            shopAddress,
            {
              id: 'sign_text',
              label: '招牌文字',
              type: 'text',
              required: true,
              maxLength: 40,
              example: '海燕面馆',
            },
            {
              id: 'sign_width',
              label: '招牌长度',
              type: 'number',
              required: true,
              minimum: 0.3,
              maximum: 30,
              unit: '米',
            },
            {
              id: 'sign_height',
              label: '招牌高度',
              type: 'number',
              required: true,
              minimum: 0.2,
              maximum: 5,
              unit: '米',
            },
            {
              id: 'sign_light',
              label: '照明方式',
              type: 'choice',
              required: true,
              options: [
                { value: 'none', label: '不发光' },
                { value: 'inner', label: '内透光' },
                { value: 'outer', label: '外投光' },
              ],
            },
            {
              id: 'shop_front',
              label: '门面现状照片',
              type: 'upload',
              maxItems: 3,
              hint: '站在街对面拍下整个门面和左右相邻的招牌，便于核对位置。',
              commonMistake: '只拍了店内或者局部',
            },
          ],
        },
      ],
    },
    process: bundleMember(
      'signboard_filing',
      '户外招牌设置备案',
      { review: 2, decision: 1 },
      { licenceType: 'business_licence', name: '营业执照' },
      'licence',
    ),
    licenceFields: {
      name: 'answers.shop_name',
      address: 'answers.shop_address',
      sign_size: 'string(answers.sign_width) + "米×" + string(answers.sign_height) + "米"',
      sign_text: 'answers.sign_text',
    },
    examples: [
      {
        name: '新店安装门头招牌',
        scenario: {},
        expectsMaterials: ['business_licence', 'premises', 'sign_design', 'safety_promise'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'zhou_haiyan' },
  sampleScenario: {},
  sampleAnswers: {
    ...restaurantAnswers,
    sign_text: '海燕面馆',
    sign_width: 3.6,
    sign_height: 0.9,
    sign_light: 'inner',
  },
}
