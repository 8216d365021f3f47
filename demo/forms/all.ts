import type { PaperForm } from './paper-form.ts'

/** Papers that applicants write themselves. Names, addresses and numbers of the samples are made up. */
export const PAPER_FORMS: readonly PaperForm[] = [
  {
    item: 'sanitation_licence',
    material: 'hygiene_rules',
    title: '公共场所卫生管理制度',
    hints: [
      '四项制度都要写；与本场所无关的项目写“不涉及”，不要留空。',
      '制度张贴在营业场所后，本表由负责人签名。',
      '选择告知承诺的，不用提交本表。',
    ],
    signer: '负责人',
    rows: [
      { label: '单位名称', sample: '温州市鹿城区清泉理发店' },
      { label: '场所地址', sample: '温州市鹿城区五马街道解放南路901号1层' },
      {
        label: '顾客用具清洗消毒',
        lines: 4,
        sample:
          '毛巾一客一换，用后放入回收筐，每日清洗后以消毒柜消毒30分钟，存放在密闭保洁柜；剪刀、梳子一客一消毒。消毒情况每日登记。',
      },
      {
        label: '室内通风',
        lines: 3,
        sample: '营业前开窗通风30分钟；烫染区装有独立排风扇，烫染时保持开启；分体空调滤网每月清洗。',
      },
      {
        label: '从业人员健康检查',
        lines: 3,
        sample: '直接为顾客服务的人员每年体检一次，取得健康合格证明后上岗；患有传染性疾病的，治愈前调离。',
      },
      {
        label: '卫生事故报告',
        lines: 3,
        sample: '发生顾客皮肤感染、灼伤等事故的，立即停止使用有关用品，24小时内报告鹿城区卫生健康局。',
      },
      { label: '卫生管理人员', sample: '杨清泉' },
    ],
  },
  {
    item: 'drainage_permit',
    material: 'building_consent',
    title: '物业服务人同意接入排水设施的说明',
    hints: ['由大楼或者商场的物业服务人填写并盖公章。', '接入位置写到检测井或者立管，不要只写楼号。'],
    signer: '物业服务人',
    rows: [
      { label: '排水户名称', sample: '温州市鹿城区瓯越小吃店' },
      { label: '经营场所', sample: '温州市鹿城区五马街道府前街901号1层101室' },
      { label: '物业服务人', sample: '温州市府前物业服务有限公司' },
      { label: '接入位置', lines: 2, sample: '一层后厨隔油池出口，接入大楼北侧2号污水检测井，管径DN150。' },
      {
        label: '同意接入的意见',
        lines: 3,
        sample: '同意上述排水户的污水经隔油池处理后接入，雨水不得接入该井。',
      },
      { label: '联系人和电话', sample: '周先生，0577-88009901' },
    ],
  },
  {
    item: 'labour_dispatch_licence',
    material: 'agreement_sample',
    title: '劳务派遣协议（样本）',
    hints: [
      '本表列出《劳动合同法》第五十九条、《劳务派遣暂行规定》第七条要求载明的内容，可以另附全文。',
      '派遣岗位须属于临时性、辅助性或者替代性岗位。',
    ],
    signer: '劳务派遣单位',
    rows: [
      { label: '派遣岗位名称和性质', lines: 2, sample: '客房清洁员，辅助性岗位' },
      { label: '工作地点', sample: '温州市鹿城区市府路901号' },
      { label: '派遣人员数量和期限', lines: 2, sample: '12人，自2026年4月1日至2028年3月31日' },
      { label: '劳动报酬数额与支付方式', lines: 2, sample: '每人每月不低于4200元，次月10日前由派遣单位支付' },
      {
        label: '社会保险费数额与支付方式',
        lines: 2,
        sample: '按实际工资申报五项社会保险，由派遣单位在温州参保缴纳',
      },
      { label: '工作时间和休息休假', lines: 2, sample: '标准工时制，每日不超过8小时，每周至少休息一日' },
      { label: '工伤、生育或者患病期间待遇', lines: 2, sample: '按国家和浙江省规定执行，由派遣单位负责申报' },
      { label: '劳动安全卫生和培训', lines: 2, sample: '用工单位提供防护用品，上岗前培训不少于8小时' },
      { label: '违约责任', lines: 2, sample: '逾期支付的，按日支付应付款项千分之一的违约金' },
    ],
  },
  {
    item: 'emergency_plan_filing',
    material: 'risk_list',
    title: '事故风险评估结果和应急资源调查清单',
    hints: ['风险按后果从重到轻列。', '应急资源写清存放位置和数量，外部资源写清联系电话。'],
    signer: '生产经营单位',
    rows: [
      { label: '单位名称', sample: '温州市瓯江化工仓储有限公司' },
      {
        label: '主要事故风险',
        lines: 4,
        sample: '1. 乙醇储罐泄漏起火；2. 装卸作业静电引燃；3. 受限空间中毒窒息。',
      },
      {
        label: '风险等级和影响范围',
        lines: 3,
        sample: '较大风险；以储罐区为中心半径120米，涉及相邻企业2家、约80人。',
      },
      { label: '现有控制措施', lines: 3, sample: '液位和可燃气体报警、紧急切断阀、防静电接地，作业票制度。' },
      {
        label: '本单位应急资源',
        lines: 3,
        sample: '抗溶性泡沫2吨（消防泵房）、空气呼吸器6套（值班室）、专职队员8人。',
      },
      { label: '外部应急资源', lines: 2, sample: '相邻企业互助协议1份；消防救援站距离3.2公里，电话119。' },
    ],
  },
  {
    item: 'emergency_plan_filing',
    material: 'revision_note',
    title: '应急预案修订说明',
    hints: ['只写与上次备案相比修改的内容。', '组织机构、处置程序、风险发生重要变化的，应当重新评审。'],
    signer: '生产经营单位',
    rows: [
      { label: '预案名称', sample: '生产安全事故综合应急预案（第3版）' },
      { label: '上次备案编号和日期', sample: '330302-2023-0901，2023年3月10日' },
      { label: '修订原因', lines: 2, sample: '备案满三年；新增一座500立方米乙醇储罐。' },
      {
        label: '修订内容',
        lines: 4,
        sample: '第三章增加新储罐泄漏处置程序；附件二更新应急队伍名单和联系电话；附件四增加疏散路线图。',
      },
      { label: '是否重新评审', sample: '是，2026年2月20日经三名专家评审通过' },
    ],
  },
  {
    item: 'patent_dispute',
    material: 'infringement_evidence',
    title: '技术特征比对表',
    hints: ['按权利要求逐项拆分技术特征，一行一项。', '被控侵权产品的特征注明照片编号。'],
    signer: '请求人',
    rows: [
      { label: '专利号和名称', sample: 'ZL202390001234.5，一种可折叠眼镜盒' },
      { label: '被控侵权产品', sample: '某品牌折叠眼镜盒，2026年1月8日公证购买' },
      {
        label: '特征一',
        lines: 2,
        sample: '权利要求：盒体由三块侧板铰接。产品：三块侧板以布面铰接（照片1）。相同。',
      },
      { label: '特征二', lines: 2, sample: '权利要求：侧板内嵌磁片。产品：边缘内嵌磁片（照片2）。相同。' },
      {
        label: '特征三',
        lines: 2,
        sample: '权利要求：展开后呈三棱柱。产品：展开后呈三棱柱（照片3）。相同。',
      },
      { label: '结论', lines: 2, sample: '全部技术特征相同，落入权利要求1的保护范围。' },
    ],
  },
]
