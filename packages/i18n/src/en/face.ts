/** 人脸核验: in place of one of the contents, with its own consent. */
export const face = {
  'face.title': 'Or use your face in place of one of them',
  'face.lead':
    'Your face is sensitive personal information and it is up to you: with two of the details above it is not needed. With it, one of them is enough.',
  'face.picture': 'A picture of yourself',
  'face.picture_hint':
    'Take it now, facing the camera, without hat or mask, in even light. JPEG or PNG, at most 2 MB.',
  'face.agree':
    'I agree separately that this picture, my name and my ID number are given to “{provider}”, for this one verification only; the picture is not kept.',
  'face.demonstration': 'Demonstration',
  'face.demonstration_text':
    'The demonstration knows no faces: every picture passes and nothing is compared. Do not upload a real one.',
  'face.must_agree': 'Tick the separate consent to use your face, or enter two other details instead',
  'face.need_picture':
    'You have agreed to use your face: take or choose a picture, or clear the tick and enter two other details',
  'face.picture_wrong':
    'This picture cannot be used: JPEG or PNG of at most 2 MB; where it is larger, take it with fewer pixels',
  'face.enter_one': 'Enter one of them besides your face',
  'face.again': 'For your safety the picture was not kept; take it again.',
} as const
