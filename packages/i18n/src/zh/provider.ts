/** 统一身份认证: signing in with, and binding, an account elsewhere that is verified. */
export const provider = {
  'provider.sign_in': '用{name}登录',
  'provider.leave_title': '前往{name}',
  'provider.leave_sign_in': '您将离开本网站，到{name}登录。登录后自动回到这里。',
  'provider.leave_bind':
    '您将离开本网站，到{name}登录。我们只取您的姓名和身份号码，与本账号核对一致后绑定；没有实名的账号，绑定后即完成实名认证。',
  'provider.go': '前往{name}',
  'provider.other_ways': '用其他方式登录',
  'provider.stay': '返回',
  'provider.bind_title': '绑定{name}',
  'provider.bind_text': '绑定后，可以用{name}的账号登录；还没有实名的，绑定后即完成实名认证。随时可以解除。',
  'provider.bind': '绑定{name}',
  'provider.verify_title': '用{name}认证',
  'provider.verify_text': '您在{name}已经实名的，绑定后即完成实名认证，不用再填写其他内容。',
  'provider.bound_at': '已于 {time} 绑定',
  'provider.release': '解除绑定',
  'provider.bound': '已绑定{name}。',
  'provider.released': '已解除绑定。',
} as const
