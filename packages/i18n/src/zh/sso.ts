export const sso = {
  'client_fault.address':
    '请填写完整的 https 地址，不带 # 和通配符；开发环境可以使用 http://localhost 或者 http://127.0.0.1。',
  'client_fault.one_host': '一个应用系统的回调地址必须在同一个域名下；不同域名请分别登记。',
  'client_fault.needed': '请填写至少一个回调地址；只以自身名义调用接口的系统请勾选“以系统身份调用”。',
  'error.title': '没有登录成功',
  'error.invalid_redirect_uri':
    '您来自的系统给出的返回地址没有登记，为了您的安全，登录已停止。请联系那个系统的管理员。',
  'error.invalid_client': '您来自的系统没有在这里登记，或者已经停用。请联系那个系统的管理员。',
  'error.unauthorized_client': '您来自的系统不能使用这种登录方式。请联系那个系统的管理员。',
  'error.invalid_request':
    '您来自的系统发出的登录请求有误。请回到那个系统重新登录；如果仍然不行，请联系那个系统的管理员。',
  'error.session_not_found': '这次登录已经失效，可能等待时间过长或者已经完成。请回到原来的系统重新登录。',
  'error.server_error': '平台暂时不能完成登录，请稍后回到原来的系统再试。',
  'page.home': '回到政务服务首页',
  'sign_out_error.title': '没有退出成功',
  'sign_out_error.text': '您来自的系统发出的退出请求有误。您在本平台可能仍是登录状态，请在这里退出。',
  'sign_out_error.here': '在这里退出',
  'sign_out.title': '要退出登录吗？',
  'sign_out.asked': '“{name}”请求同时退出统一登录。',
  'sign_out.text': '您将退出统一登录。',
  'sign_out.everywhere': '退出后，您通过本平台登录的其他系统也会一并退出。',
  'sign_out.yes': '退出全部系统',
  'sign_out.no': '只退出那个系统',
  'onward.title': '正在前往',
  'onward.text': '正在带您回到原来的系统。',
  'onward.link': '如果没有自动跳转，请点这里',
} as const
