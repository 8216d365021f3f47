/** Under which name the rule is known in reports; what the shape of a place asks for needs none. */
export const RuleId = ({ rule }: { rule: string }) =>
  rule.startsWith('shape.') ? null : <code className="rule-id">{rule}</code>
