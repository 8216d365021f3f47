/** 统一身份认证: signing in with, and binding, an account elsewhere that is verified. */
export const provider = {
  'provider.sign_in': 'Sign in with {name}',
  'provider.leave_title': 'On to {name}',
  'provider.leave_sign_in': 'You leave this site to sign in at {name}, and come back by yourself.',
  'provider.leave_bind':
    'You leave this site to sign in at {name}. We take your name and ID number only, compare them with this account and bind it; an account that is not verified yet is verified by that.',
  'provider.go': 'On to {name}',
  'provider.other_ways': 'Sign in another way',
  'provider.stay': 'Back',
  'provider.bind_title': 'Bind {name}',
  'provider.bind_text':
    'Once it is bound you can sign in with your account at {name}; an account that is not verified yet is verified by that. You can release it at any time.',
  'provider.bind': 'Bind {name}',
  'provider.verify_title': 'Verify with {name}',
  'provider.verify_text':
    'If {name} has verified who you are, binding that account verifies you here, with nothing more to fill in.',
  'provider.bound_at': 'Bound on {time}',
  'provider.release': 'Release',
  'provider.bound': '{name} is bound.',
  'provider.released': 'Released.',
} as const
