/** 人脸核验: in place of one of the contents, with its own consent. */
export const face = {
  'face.title': '或者用人脸核验代替其中一项',
  'face.lead':
    '人脸是敏感个人信息，用不用由您决定：上面的内容填满两项，就不需要人脸。选择人脸核验的，上面再填一项。',
  'face.picture': '本人照片',
  'face.picture_hint': '用手机正对面部现场拍摄，不戴帽子和口罩，光线均匀。JPG 或 PNG，不超过 2 MB。',
  'face.agree':
    '我单独同意：把这张照片和我的姓名、身份号码交给“{provider}”，只用于这一次实名认证的比对；比对后照片不保存。',
  'face.demonstration': '演示',
  'face.demonstration_text':
    '演示环境没有连接真实的人脸库：任何一张照片都会通过，不作任何比对，请不要上传真实照片。',
  'face.must_agree': '使用人脸核验，请先勾选单独同意；不同意的，请填写两项其他内容',
  'face.need_picture': '您勾选了人脸核验，请拍摄或者选择照片；不用人脸核验的，请取消勾选并填写两项其他内容',
  'face.picture_wrong': '照片不能用：请用 JPG 或 PNG，不超过 2 MB；太大的请在相机里调低像素后重拍',
  'face.enter_one': '使用人脸核验的，请在上面再填写一项',
  'face.again': '出于安全，照片没有保留，请重新拍摄。',
} as const
