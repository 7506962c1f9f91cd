/** Whether a policy is one of AWS's own, that accounts share and cannot change. */
export function isAwsManaged(arn: string): boolean {
  return arn.startsWith('arn:aws:iam::aws:');
}

/** The kind of a managed policy, as the list calls it. */
export function policyKind(arn: string): string {
  return isAwsManaged(arn) ? 'AWS managed' : 'Customer managed';
}

/** The name of a policy, which ends its ARN. */
export function policyName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
